package vn.chuongvang.gateway.socket;

/** Why the server closes a socket; every code is explained in docs/protocol.md. */
public enum CloseCode {
    /** The client said goodbye. */
    NORMAL(1000, "normal"),
    PROTOCOL_ERROR(1002, "protocolError"),
    TEXT_ONLY(1003, "textOnly"),
    NOT_UTF8(1007, "notUtf8"),
    TOO_BIG(1009, "tooBig"),
    /** A bug of ours; the client may come back. */
    INTERNAL(1011, "internal"),
    /** The server stops or moves; come back, spread over some seconds. */
    RESTART(1012, "restart"),
    /** The database is away, so nobody new can be let in; come back. */
    TRY_LATER(1013, "tryLater"),
    HELLO_TIMEOUT(4001, "helloTimeout"),
    /** Too many frames that are no message of ours. */
    MALFORMED(4002, "malformed"),
    /** The token is not valid, or does not allow the audience asked for. */
    REFUSED(4003, "refused"),
    NO_SUCH_CONTEST(4004, "noSuchContest"),
    /** A half-sent frame, or a ping that was not answered. */
    SILENT(4007, "silent"),
    SLOW(4008, "slow"),
    OPENED_ELSEWHERE(4009, "openedElsewhere"),
    /** A referee freed the seat for another device. */
    HANDED_OVER(4010, "handedOver"),
    /** The contestant pressed "Rời sàn". */
    LEFT(4011, "left"),
    /** The sign-in behind this socket ended. */
    SIGNED_OUT(4012, "signedOut"),
    TOO_MANY_MESSAGES(4029, "tooManyMessages");

    private final int code;
    private final String reason;

    CloseCode(int code, String reason) {
        this.code = code;
        this.reason = reason;
    }

    public int code() {
        return code;
    }

    public String reason() {
        return reason;
    }
}

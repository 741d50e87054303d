package vn.chuongvang.rehearsal.sealed;

import tools.jackson.databind.json.JsonMapper;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.rehearsal.client.BareMessages;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** The question of the trial, in the words of the protocol, and what opens it. */
final class Sample {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long OPENS_AT = 1_795_399_230_000L;
    private static final long ANSWER_MS = 15_000;

    private Sample() {}

    static byte[] question() {
        return JSON.writeValueAsBytes(
                new ServerMessage.Ask(
                        413,
                        37,
                        BareMessages.choice(
                                8,
                                "Theo Chương trình Chuyển đổi số quốc gia, ngày nào hằng năm được"
                                        + " chọn là Ngày Chuyển đổi số quốc gia?",
                                List.of(
                                        "Ngày 22 tháng 4",
                                        "Ngày 10 tháng 10",
                                        "Ngày 1 tháng 7",
                                        "Ngày 2 tháng 9"),
                                OPENS_AT,
                                OPENS_AT + ANSWER_MS)));
    }

    /** {@code {"t":"open","round":8,"key":"…"}}: 72 bytes for a key of 32. */
    static byte[] opening(byte[] key) {
        return ("{\"t\":\"open\",\"round\":8,\"key\":\""
                        + Base64.getEncoder().encodeToString(key)
                        + "\"}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] key(byte[] opening) {
        return Base64.getDecoder().decode(JSON.readTree(opening).path("key").asString());
    }

    /** A phone reads what it is to show. */
    static String read(byte[] question) {
        return JSON.readTree(question).path("question").path("text").asString();
    }
}

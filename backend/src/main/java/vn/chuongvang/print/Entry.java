package vn.chuongvang.print;

import java.net.URI;

/**
 * How phones get in.
 *
 * @param address of the server as phones reach it, such as {@code http://192.168.1.5:8080}
 * @param code of the contest, digits only
 * @param bySeatNumber code and seat number are enough to sit down
 */
public record Entry(URI address, String code, boolean bySeatNumber) {

    /** What the QR of a seat holds; the ticket is behind the hash, which no browser sends on. */
    String seatLink(String ticket) {
        return address + "/" + code + "#t=" + ticket;
    }

    /** What the QR of the poster holds. */
    String watchLink() {
        return address + "/watch/" + code;
    }

    /** As people type it. */
    String shortAddress() {
        return address.getAuthority();
    }

    /** In groups of three, as people read it aloud, never on two lines. */
    String spacedCode() {
        return code.replaceAll("(\\d{3})(?=\\d)", "$1\u00a0");
    }
}

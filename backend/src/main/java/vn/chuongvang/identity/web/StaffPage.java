package vn.chuongvang.identity.web;

import java.net.URI;

/** The pages of staff that have the form to sign in: a browser comes back to one of them only. */
enum StaffPage {
    HOST("/host"),
    REFEREE("/trong-tai"),
    BANK("/ngan-hang"),
    UNION("/tham-gia");

    private final String address;

    StaffPage(String address) {
        this.address = address;
    }

    /**
     * @param outcome told behind the number sign, which goes to no server and into no log
     */
    URI telling(String outcome) {
        return URI.create(address + "#oidc=" + outcome);
    }
}

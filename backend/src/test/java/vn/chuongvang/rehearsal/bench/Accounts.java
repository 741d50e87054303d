package vn.chuongvang.rehearsal.bench;

import vn.chuongvang.identity.Staff;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.rehearsal.server.FirstHost;
import vn.chuongvang.rehearsal.server.HostAccount;
import vn.chuongvang.testing.WebServer;

import java.net.URI;
import java.util.Objects;

/** Accounts on a server in this JVM, for what usually plays with one in a process of its own. */
final class Accounts {

    private Accounts() {}

    static HostAccount host(WebServer server) throws Exception {
        var made = server.bean(Staff.class).create("an", StaffRole.HOST).block();
        return HostAccount.first(
                URI.create("http://127.0.0.1:" + server.port() + "/"),
                new FirstHost("an", Objects.requireNonNull(made).oneTimePassword()));
    }
}

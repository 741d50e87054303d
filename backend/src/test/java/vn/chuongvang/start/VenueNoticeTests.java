package vn.chuongvang.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class VenueNoticeTests {

    @Test
    void on_another_port_than_80_the_operator_is_told_how_phones_get_there() {
        assertThat(noticeOn("8080")).contains("8080", "--to-ports 8080", "docs/operations.md");
    }

    @Test
    void on_port_80_there_is_nothing_to_do() {
        assertThat(noticeOn("80")).doesNotContain("iptables");
    }

    private static String noticeOn(String port) {
        var environment = new MockEnvironment().withProperty("server.port", port);
        return String.join("\n", new VenueNotice(environment).lines());
    }
}

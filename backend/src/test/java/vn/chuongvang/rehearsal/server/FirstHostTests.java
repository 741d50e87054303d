package vn.chuongvang.rehearsal.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.start.Messages;

import java.util.List;

/** The demo signs in with what the server prints; whatever the catalogue's wording, it finds it. */
class FirstHostTests {

    private static final List<String> ACCOUNT = List.of("dan-chuong-trinh", "k7-XYZ.9");

    @Test
    void the_printed_account_is_found_in_either_language() {
        assertThat(FirstHost.in("  " + Messages.english("first-host", ACCOUNT)))
                .contains(new FirstHost("dan-chuong-trinh", "k7-XYZ.9"));
        assertThat(FirstHost.in(Messages.vietnamese("first-host", ACCOUNT)))
                .contains(new FirstHost("dan-chuong-trinh", "k7-XYZ.9"));
    }

    @Test
    void other_lines_are_no_account() {
        assertThat(FirstHost.in("Chuông Vàng is ready")).isEmpty();
    }
}

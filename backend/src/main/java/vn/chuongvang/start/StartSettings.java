package vn.chuongvang.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.util.Optional;

/**
 * How the server presents itself to the operator.
 *
 * @param host the address that phones use; guessed when absent
 * @param pages paths of the three pages that the terminal names
 */
@ConfigurationProperties("chuongvang")
record StartSettings(@Nullable String host, Pages pages) {

    record Pages(String phone, String screen, String host) {}

    Optional<String> address() {
        return Optional.ofNullable(host).filter(given -> !given.isBlank());
    }
}

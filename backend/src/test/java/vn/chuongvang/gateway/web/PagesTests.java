package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.util.List;
import java.util.regex.Pattern;

class PagesTests {

    private static final Pattern SCRIPT = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"");

    private final WebTestClient browser =
            WebTestClient.bindToRouterFunction(new Pages().pageRoutes()).build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/482915",
                "/play/482915",
                "/watch/482915",
                "/screen",
                "/host",
                "/trong-tai",
                "/kiem-tra"
            })
    void a_clean_address_gives_its_page_and_is_asked_for_again(String address) {
        browser.get()
                .uri(address)
                .header(HttpHeaders.HOST, "venue.test:8080")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache")
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy ->
                                assertThat(policy)
                                        .startsWith("default-src 'self';")
                                        .contains("ws://venue.test:8080")
                                        .contains("frame-ancestors 'none'")
                                        .contains("require-trusted-types-for 'script'")
                                        .doesNotContain("unsafe"));
    }

    @Test
    void the_design_pages_are_there_for_builders_only() {
        var design =
                WebTestClient.bindToRouterFunction(new DesignPages().designPageRoutes()).build();
        for (var address : List.of("/thiet-ke", "/thiet-ke/screen", "/thiet-ke/phone")) {
            browser.get().uri(address).exchange().expectStatus().isNotFound();
            design.get()
                    .uri(address)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .value(
                            "Content-Security-Policy",
                            policy -> assertThat(policy).contains("frame-ancestors 'self';"));
        }
    }

    @Test
    void a_script_is_kept_for_ever_and_travels_compressed() {
        var script = SCRIPT.matcher(body("/"));
        assertThat(script.find()).isTrue();
        browser.get()
                .uri(script.group(1))
                .header(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_ENCODING, "gzip")
                .expectHeader()
                .value(
                        HttpHeaders.CACHE_CONTROL,
                        cache -> assertThat(cache).contains("immutable", "max-age=31536000"))
                .expectHeader()
                .valueEquals(HttpHeaders.CONTENT_TYPE, "text/javascript;charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/assets/none.0123456789.js", "/assets/..%2findex.html", "/assets/x", "/12"})
    void what_was_not_built_is_not_found(String address) {
        browser.get().uri(address).exchange().expectStatus().isNotFound();
    }

    @Test
    void a_new_release_is_seen_by_the_service_worker_at_once() {
        for (var address : new String[] {"/sw.js", "/manifest.webmanifest"}) {
            browser.get()
                    .uri(address)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .valueEquals(HttpHeaders.CACHE_CONTROL, "no-cache");
        }
    }

    @Test
    void a_preview_of_the_link_finds_the_picture_by_its_whole_address() {
        assertThat(body("/"))
                .containsPattern("content=\"https?://venue.test:8080/assets/share\\.\\w+\\.png\"");
    }

    private String body(String address) {
        var body =
                browser.get()
                        .uri(address)
                        .header(HttpHeaders.HOST, "venue.test:8080")
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        return body == null ? "" : body;
    }
}

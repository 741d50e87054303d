package vn.chuongvang.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;

import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** The probes over real HTTP, beside the pages, with the option and without it. */
class VenueNetworkTests {

    @EnableWebFlux
    static class Web {}

    private static final String OWN = "venue.test";

    private static Served venue;
    private static Served elsewhere;

    /** A server of the pages alone. */
    private record Served(AnnotationConfigApplicationContext context, DisposableServer server) {
        static Served start(String... venueNetwork) {
            var environment = new MockEnvironment();
            for (var value : venueNetwork) {
                environment.setProperty("chuongvang.venue-network", value);
            }
            var context = new AnnotationConfigApplicationContext();
            context.setEnvironment(environment);
            context.register(Web.class, Pages.class, VenueNetwork.class);
            context.refresh();
            var handler = WebHttpHandlerBuilder.applicationContext(context).build();
            var server =
                    HttpServer.create()
                            .host("127.0.0.1")
                            .handle(new ReactorHttpHandlerAdapter(handler))
                            .bindNow();
            return new Served(context, server);
        }

        WebTestClient.ResponseSpec get(String host, String path) {
            return WebTestClient.bindToServer()
                    .baseUrl("http://127.0.0.1:" + server.port())
                    .build()
                    .get()
                    .uri(path)
                    .header(HttpHeaders.HOST, host)
                    .exchange();
        }

        void close() {
            server.disposeNow();
            context.close();
        }
    }

    @BeforeAll
    static void open() {
        venue = Served.start("true");
        elsewhere = Served.start();
    }

    @AfterAll
    static void close() {
        venue.close();
        elsewhere.close();
    }

    @ParameterizedTest
    @CsvSource({
        "connectivitycheck.gstatic.com, /generate_204",
        "www.google.com, /gen_204",
        "connect.rom.miui.com, /generate_204"
    })
    void android_is_told_by_an_empty_answer(String host, String path) {
        venue.get(host, path).expectStatus().isNoContent().expectBody().isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "captive.apple.com, /hotspot-detect.html",
        "www.apple.com, /library/test/success.html",
        "captive.apple.com, /",
        "captive.apple.com, /mLPjKGnX3/q7.html"
    })
    void apple_is_told_by_success_in_title_and_body(String host, String path) {
        var body = bodyOf(venue.get(host, path));
        assertThat(body).contains("<TITLE>Success</TITLE>", "<BODY>Success</BODY>");
    }

    @ParameterizedTest
    @CsvSource({
        "www.msftconnecttest.com, /connecttest.txt, Microsoft Connect Test",
        "www.msftncsi.com, /ncsi.txt, Microsoft NCSI"
    })
    void windows_is_told_by_its_own_words_and_nothing_more(String host, String path, String said) {
        assertThat(bodyOf(venue.get(host, path))).isEqualTo(said);
    }

    @Test
    void firefox_is_told() {
        assertThat(bodyOf(venue.get("detectportal.firefox.com", "/success.txt?ipv4")))
                .isEqualTo("success\n");
        assertThat(bodyOf(venue.get("detectportal.firefox.com", "/canonical.html")))
                .contains("content=\"0;url=https://support.mozilla.org/kb/captive-portal\"");
    }

    @Test
    void the_contest_is_where_it_was() {
        assertThat(bodyOf(venue.get(OWN, "/"))).contains("/assets/join");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/generate_204", "/hotspot-detect.html", "/ncsi.txt", "/success.txt"})
    void on_any_other_network_nobody_is_told_anything(String path) {
        elsewhere.get(OWN, path).expectStatus().isNotFound();
    }

    private static String bodyOf(WebTestClient.ResponseSpec answer) {
        var body =
                answer.expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        return body == null ? "" : body;
    }
}

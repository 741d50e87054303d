package vn.chuongvang.gateway.web;

import static org.springframework.web.reactive.function.server.RequestPredicates.headers;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

import reactor.core.publisher.Mono;

import java.util.Map;

/**
 * Where this server is the venue's own network, without Internet: answers by which phones and
 * laptops find that a Wi-Fi is usable, so that they stay on it. Only with {@code --venue-network},
 * for on any other network it would be a lie.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("chuongvang.venue-network")
class VenueNetwork {
    private static final String APPLE =
            "<HTML><HEAD><TITLE>Success</TITLE></HEAD><BODY>Success</BODY></HTML>";
    private static final String FIREFOX =
            "<meta http-equiv=\"refresh\""
                    + " content=\"0;url=https://support.mozilla.org/kb/captive-portal\"/>";

    /** Older iPhones ask this name for other paths, too. */
    private static final String APPLE_HOST = "captive.apple.com";

    private record Answer(MediaType type, String body) {}

    private static final Map<String, Answer> TEXTS =
            Map.of(
                    "/hotspot-detect.html", new Answer(MediaType.TEXT_HTML, APPLE),
                    "/library/test/success.html", new Answer(MediaType.TEXT_HTML, APPLE),
                    "/connecttest.txt", new Answer(MediaType.TEXT_PLAIN, "Microsoft Connect Test"),
                    "/ncsi.txt", new Answer(MediaType.TEXT_PLAIN, "Microsoft NCSI"),
                    "/success.txt", new Answer(MediaType.TEXT_PLAIN, "success\n"),
                    "/canonical.html", new Answer(MediaType.TEXT_HTML, FIREFOX));

    /** Before the pages, which have an answer for {@code /} under any name. */
    @Bean
    @Order(0)
    RouterFunction<ServerResponse> probes() {
        var routes =
                route(Pages.at("/generate_204"), _ -> empty())
                        .andRoute(Pages.at("/gen_204"), _ -> empty());
        for (var text : TEXTS.entrySet()) {
            routes = routes.andRoute(Pages.at(text.getKey()), _ -> text(text.getValue()));
        }
        var apple = new Answer(MediaType.TEXT_HTML, APPLE);
        return routes.andRoute(Pages.at("/**").and(forHost(APPLE_HOST)), _ -> text(apple));
    }

    private static RequestPredicate forHost(String name) {
        return headers(
                sent -> {
                    var host = sent.host();
                    return host != null && name.equalsIgnoreCase(host.getHostString());
                });
    }

    private static Mono<ServerResponse> empty() {
        return ServerResponse.noContent().cacheControl(CacheControl.noStore()).build();
    }

    private static Mono<ServerResponse> text(Answer answer) {
        return ServerResponse.ok()
                .contentType(answer.type())
                .cacheControl(CacheControl.noStore())
                .bodyValue(answer.body());
    }
}

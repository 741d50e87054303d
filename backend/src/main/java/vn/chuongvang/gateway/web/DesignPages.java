package vn.chuongvang.gateway.web;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

import reactor.core.publisher.Mono;

import java.util.Map;

/**
 * The pages that show every token and component in all states, for whoever builds a new screen.
 * Only where {@code chuongvang.pages.design} is on: {@code ./chuongvang demo} turns it on.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("chuongvang.pages.design")
class DesignPages {

    private static final Map<String, String> PAGES =
            Map.of(
                    "/thiet-ke", "design.html",
                    "/thiet-ke/screen", "design-screen.html",
                    "/thiet-ke/phone", "design-phone.html");

    @Bean
    RouterFunction<ServerResponse> designPageRoutes() {
        return PAGES.entrySet().stream()
                .map(
                        page ->
                                route(
                                        Pages.at(page.getKey()),
                                        request -> page(request, page.getValue())))
                .reduce(RouterFunction::and)
                .orElseThrow();
    }

    /** The design page shows the others in frames; nobody else's page may. */
    private static Mono<ServerResponse> page(ServerRequest request, String name) {
        var policy = Pages.policy(request).replace("ancestors 'none'", "ancestors 'self'");
        return ServerResponse.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", policy)
                .bodyValue(new ClassPathResource("META-INF/resources/" + name));
    }
}

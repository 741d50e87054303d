package vn.chuongvang.gateway.web;

import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

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
                        page -> {
                            var file = new ClassPathResource(Pages.FOLDER + page.getValue());
                            return route(
                                    Pages.at(page.getKey()),
                                    request -> Pages.page(request, file, "'self'"));
                        })
                .reduce(RouterFunction::and)
                .orElseThrow();
    }
}

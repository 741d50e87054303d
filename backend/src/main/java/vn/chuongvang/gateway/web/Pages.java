package vn.chuongvang.gateway.web;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Serves what the module {@code frontend-static} built. Pages are asked for again each time, their
 * assets carry a hash in the name and are kept for ever.
 */
@Configuration(proxyBeanMethods = false)
class Pages {

    /** Clean address of each page; the first one also answers to a contest code, /482915. */
    private static final Map<String, String> PAGES =
            Map.of(
                    "/", "index.html",
                    "/{code:[0-9]{4,10}}", "index.html",
                    "/play/{code:[0-9]{4,10}}", "play.html",
                    "/watch/{code:[0-9]{4,10}}", "watch.html",
                    "/screen", "screen.html",
                    "/host", "host.html");

    private static final String FOLDER = "META-INF/resources/";
    private static final Pattern ASSET =
            Pattern.compile("[\\w.-]+\\.[0-9a-f]{10}\\.(js|css|json|svg|woff2|png)");
    private static final Pattern HOST = Pattern.compile("[\\w.:\\[\\]-]+");
    private static final MediaType SCRIPT =
            MediaType.parseMediaType("text/javascript;charset=utf-8");
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

    @Bean
    RouterFunction<ServerResponse> pageRoutes() {
        var routes = route(at("/assets/{name}"), Pages::asset);
        for (var page : PAGES.entrySet()) {
            var file = new ClassPathResource(FOLDER + page.getValue());
            if (file.exists()) {
                routes = routes.andRoute(at(page.getKey()), request -> page(request, file));
            }
        }
        return routes;
    }

    static RequestPredicate at(String pattern) {
        return methods(HttpMethod.GET, HttpMethod.HEAD).and(path(pattern));
    }

    private static Mono<ServerResponse> page(ServerRequest request, Resource file) {
        return ServerResponse.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", policy(request))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .bodyValue(file);
    }

    /** Only our own files and our own socket; older browsers do not count a socket as 'self'. */
    static String policy(ServerRequest request) {
        var host = request.headers().firstHeader(HttpHeaders.HOST);
        var sockets =
                host != null && HOST.matcher(host).matches()
                        ? " ws://" + host + " wss://" + host
                        : "";
        return "default-src 'self'; connect-src 'self'"
                + sockets
                + "; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self';"
                + " frame-ancestors 'none'";
    }

    private static Mono<ServerResponse> asset(ServerRequest request) {
        var name = request.pathVariable("name");
        var file = new ClassPathResource(FOLDER + "assets/" + name);
        if (!ASSET.matcher(name).matches() || !file.exists()) {
            return ServerResponse.notFound().build();
        }
        var response =
                ServerResponse.ok()
                        .contentType(typeOf(file))
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable())
                        .header("X-Content-Type-Options", "nosniff")
                        .varyBy(HttpHeaders.ACCEPT_ENCODING);
        var squeezed = new ClassPathResource(FOLDER + "assets/" + name + ".gz");
        return acceptsGzip(request) && squeezed.exists()
                ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip").bodyValue(squeezed)
                : response.bodyValue(file);
    }

    private static boolean acceptsGzip(ServerRequest request) {
        return request.headers().header(HttpHeaders.ACCEPT_ENCODING).stream()
                .anyMatch(encodings -> encodings.contains("gzip"));
    }

    private static MediaType typeOf(Resource file) {
        var name = String.valueOf(file.getFilename());
        return name.endsWith(".js")
                ? SCRIPT
                : MediaTypeFactory.getMediaType(name).orElse(MediaType.APPLICATION_OCTET_STREAM);
    }
}

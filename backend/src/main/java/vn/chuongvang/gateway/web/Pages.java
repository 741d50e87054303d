package vn.chuongvang.gateway.web;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;
import static org.springframework.web.reactive.function.server.RouterFunctions.route;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.reactive.function.server.support.RouterFunctionMapping;

import reactor.core.publisher.Mono;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
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
            Map.ofEntries(
                    Map.entry("/", "index.html"),
                    Map.entry("/{code:[0-9]{4,10}}", "index.html"),
                    Map.entry("/play/{code:[0-9]{4,10}}", "play.html"),
                    Map.entry("/watch/{code:[0-9]{4,10}}", "watch.html"),
                    Map.entry("/screen", "screen.html"),
                    Map.entry("/host", "host.html"),
                    Map.entry("/trong-tai", "referee.html"),
                    Map.entry("/kiem-tra", "check.html"),
                    Map.entry("/xac-nhan", "certificate.html"),
                    Map.entry("/xac-nhan/{number:[0-9A-Za-z -]{1,60}}", "certificate.html"),
                    Map.entry("/du-lieu-cua-toi", "my-data.html"),
                    Map.entry("/ngan-hang", "bank.html"),
                    Map.entry("/tham-gia", "union.html"));

    private static final String PREVIEWED = "index.html";
    private static final String FOLDER = "META-INF/resources/";
    private static final Pattern ASSET =
            Pattern.compile("[\\w.-]+\\.[0-9a-f]{10}\\.(js|css|json|svg|woff2|png)");
    private static final Pattern HOST = Pattern.compile("[\\w.:\\[\\]-]+");
    private static final MediaType SCRIPT =
            MediaType.parseMediaType("text/javascript;charset=utf-8");
    private static final MediaType MANIFEST = MediaType.valueOf("application/manifest+json");
    private static final List<String> NOT_PAGES = List.of("/api", "/assets/", "/actuator", "/ws");
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

    /** Read at the start: requests are on threads that must not wait for a file. */
    private final String previewed = text(new ClassPathResource(FOLDER + PREVIEWED));

    @Bean
    RouterFunction<ServerResponse> pageRoutes() {
        var routes =
                route(at("/assets/{name}"), Pages::asset)
                        .andRoute(at("/sw.js"), _ -> shell("sw.js", SCRIPT))
                        .andRoute(
                                at("/manifest.webmanifest"),
                                _ -> shell("manifest.webmanifest", MANIFEST));
        for (var page : PAGES.entrySet()) {
            var file = new ClassPathResource(FOLDER + page.getValue());
            if (file.exists()) {
                routes = routes.andRoute(at(page.getKey()), request -> page(request, file));
            }
        }
        return routes;
    }

    /**
     * An address that leads nowhere, where a person typed it: after everything else had its turn.
     */
    @Bean
    RouterFunctionMapping lostPage() {
        var lost = new RouterFunctionMapping(route(Pages::isTyped, Pages::lost));
        lost.setOrder(Ordered.LOWEST_PRECEDENCE - 2);
        return lost;
    }

    private static boolean isTyped(ServerRequest request) {
        return request.method() == HttpMethod.GET
                && NOT_PAGES.stream().noneMatch(request.path()::startsWith)
                && request.headers().accept().contains(MediaType.TEXT_HTML);
    }

    private static Mono<ServerResponse> lost(ServerRequest request) {
        return ServerResponse.status(HttpStatus.NOT_FOUND)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", policy(request))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .bodyValue(new ClassPathResource(FOLDER + "404.html"));
    }

    /** Asked for again each time: a new release must be seen at once. */
    private static Mono<ServerResponse> shell(String name, MediaType type) {
        var file = new ClassPathResource(FOLDER + name);
        return ServerResponse.ok()
                .contentType(type)
                .cacheControl(CacheControl.noCache())
                .header("X-Content-Type-Options", "nosniff")
                .bodyValue(file);
    }

    static RequestPredicate at(String pattern) {
        return methods(HttpMethod.GET, HttpMethod.HEAD).and(path(pattern));
    }

    private Mono<ServerResponse> page(ServerRequest request, Resource file) {
        return ServerResponse.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", policy(request))
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .bodyValue(withWholeAddresses(request, file));
    }

    /** Whoever previews a link wants the picture's whole address, and only the request knows it. */
    private Object withWholeAddresses(ServerRequest request, Resource file) {
        var host = request.headers().firstHeader(HttpHeaders.HOST);
        if (!PREVIEWED.equals(file.getFilename())
                || host == null
                || !HOST.matcher(host).matches()) {
            return file;
        }
        var here = ("https".equals(request.uri().getScheme()) ? "https://" : "http://") + host;
        return previewed.replace("content=\"/assets/", "content=\"" + here + "/assets/");
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                + " frame-ancestors 'none'; require-trusted-types-for 'script';"
                + " trusted-types default";
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

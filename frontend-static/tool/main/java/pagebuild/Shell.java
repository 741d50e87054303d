package pagebuild;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a phone may keep so that its pages open without a network: manifest and service worker. */
final class Shell {

    /** The phone's pages, each under an address that gives it. */
    private static final Map<String, String> PAGES =
            new TreeMap<>(Map.of("join", "/", "play", "/play/0000", "watch", "/watch/0000"));

    private static final Map<String, String> FILES =
            Map.of("join", "index.html", "play", "play.html", "watch", "watch.html");
    private static final Pattern ASSET =
            Pattern.compile("/assets/[\\w.-]+\\.(?:json|js|css|woff2)");
    private static final Pattern PICTURE = Pattern.compile("\"src\": \"(pictures/[^\"]+)\"");

    private final Path source;
    private final Path target;
    private final Assets assets;

    Shell(Path source, Path target, Assets assets) {
        this.source = source;
        this.target = target;
        this.assets = assets;
    }

    /** Written after the pages, as it names what they consist of. */
    List<Path> write() throws IOException {
        return List.of(write("manifest.webmanifest", manifest()), write("sw.js", serviceWorker()));
    }

    private Path write(String name, String text) throws IOException {
        var file = target.resolve(name);
        Assets.writeIfChanged(file, text.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    private String manifest() throws IOException {
        var text = Files.readString(source.resolve("shell/manifest.webmanifest"));
        var out = new StringBuilder();
        var pictures = PICTURE.matcher(text);
        while (pictures.find()) {
            var url = assets.url(source.resolve(pictures.group(1)));
            pictures.appendReplacement(out, Matcher.quoteReplacement("\"src\": \"" + url + "\""));
        }
        pictures.appendTail(out);
        return out.toString();
    }

    private String serviceWorker() throws IOException {
        var release = new StringBuilder();
        Set<String> files = new TreeSet<>();
        for (var page : PAGES.keySet()) {
            var html = Files.readString(target.resolve(FILES.get(page)));
            release.append(html);
            collect(html, files);
        }
        var consists =
                "{release: \"%s\", pages: {%s}, files: [%s]}"
                        .formatted(
                                Hash.of(release.toString().getBytes(StandardCharsets.UTF_8))
                                        .substring(0, 10),
                                joined(
                                        PAGES.entrySet().stream()
                                                .map(
                                                        p ->
                                                                p.getKey()
                                                                        + ": \""
                                                                        + p.getValue()
                                                                        + "\"")),
                                joined(files.stream().map(file -> "\"" + file + "\"")));
        return Files.readString(source.resolve("shell/sw.js")).replace("\"%SHELL%\"", consists);
    }

    /** The files of a page, and what its style sheets load. */
    private void collect(String text, Set<String> files) throws IOException {
        var names = ASSET.matcher(text);
        while (names.find()) {
            if (files.add(names.group()) && names.group().endsWith(".css")) {
                collect(Files.readString(target.resolve(names.group().substring(1))), files);
            }
        }
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }
}

package pagebuild;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Builds every {@code *.html} in the source folder. What a page refers to by a relative path is
 * bundled or copied to {@code assets/} under a name that carries its hash, so it may be cached for
 * ever.
 */
public final class BuildPages {

    private static final Pattern REFERENCE =
            Pattern.compile(
                    "(?<attribute>href|src|content)=\"(?<path>[\\w-][^\":#?]*\\.(?:js|css|json|woff2|svg|png))\"");

    private final Assets assets;
    private final Path source;

    private BuildPages(Path source, Path target, Path cache) throws IOException {
        this.source = source;
        this.assets = new Assets(source, target, cache);
    }

    /** Arguments: source folder, target folder, cache folder. */
    public static void main(String[] args) throws IOException {
        var source = Path.of(args[0]).toRealPath();
        var target = Files.createDirectories(Path.of(args[1]));
        var build = new BuildPages(source, target, Files.createDirectories(Path.of(args[2])));
        Set<Path> written = new HashSet<>();
        try (Stream<Path> pages = Files.list(source)) {
            for (Path page : pages.filter(BuildPages::isPage).sorted().toList()) {
                written.add(build.page(page, target));
            }
        }
        written.addAll(new Shell(source, target, build.assets).write());
        written.addAll(build.assets.written());
        deleteStale(target, written);
    }

    private static boolean isPage(Path path) {
        return path.getFileName().toString().endsWith(".html");
    }

    private Path page(Path page, Path target) throws IOException {
        var html = Files.readString(page);
        var out = new StringBuilder();
        var matcher = REFERENCE.matcher(html);
        while (matcher.find()) {
            var file = source.resolve(matcher.group("path"));
            var url = isInline(matcher.group("path")) ? inline(file) : assets.url(file);
            var attribute = matcher.group("attribute") + "=\"" + url + "\"";
            matcher.appendReplacement(out, Matcher.quoteReplacement(attribute));
        }
        matcher.appendTail(out);
        var built = out.toString().replace("<script type=\"module\"", "<script defer");
        var file = target.resolve(page.getFileName().toString());
        Assets.writeIfChanged(file, built.getBytes(StandardCharsets.UTF_8));
        return file;
    }

    /** The icon of a tab is smaller than a request for it. */
    private static boolean isInline(String path) {
        return path.equals("icon.svg");
    }

    private static String inline(Path picture) throws IOException {
        var svg = Files.readString(picture).strip().replace('"', '\'').replace("#", "%23");
        return "data:image/svg+xml," + svg.replace("<", "%3C").replace(">", "%3E");
    }

    private static void deleteStale(Path target, Set<Path> written) throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!written.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }
}

package pagebuild;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** One page as the build left it: the files that a browser asks for before anything is tapped. */
record Shipped(String page, List<Path> files) {

    private static final Path BUILT = Path.of("target/classes/META-INF/resources");
    private static final Pattern LOADED =
            Pattern.compile(
                    "<(?:script|link)(?![^>]*(?:hreflang|data-more|data-shared|data-kinds))[^>]*(?:src|href)=\"(/assets/[^\"]+)\"");
    private static final Pattern URL = Pattern.compile("url\\((/assets/[^)]+)\\)");

    static Shipped page(String page) {
        try {
            var html = BUILT.resolve(page);
            var files = new TreeSet<Path>();
            for (var asset : assets(LOADED, Files.readString(html))) {
                files.add(asset);
                if (asset.toString().endsWith(".css")) {
                    files.addAll(assets(URL, Files.readString(asset)));
                }
            }
            var all = new ArrayList<>(files);
            all.addFirst(html);
            return new Shipped(page, List.copyOf(all));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a page fetches later by itself: {@code more}, {@code shared} or {@code kinds}. */
    static Shipped further(String page, String name) {
        var link = Pattern.compile("<link(?=[^>]*data-" + name + ")[^>]*href=\"(/assets/[^\"]+)\"");
        return new Shipped(page, assets(link, read(BUILT.resolve(page))));
    }

    static Stream<Path> all(String extension) {
        try (Stream<Path> files = Files.walk(BUILT)) {
            return files.filter(file -> file.toString().endsWith(extension)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes on the wire of everything that is not a font. */
    int code() {
        return files.stream().filter(file -> !isFont(file)).mapToInt(Shipped::compressed).sum();
    }

    int fonts() {
        return files.stream().filter(Shipped::isFont).mapToInt(Shipped::size).sum();
    }

    int requests() {
        return files.size();
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> assets(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> BUILT.resolve(found.group(1).substring(1)))
                .toList();
    }

    private static boolean isFont(Path file) {
        return file.toString().endsWith(".woff2");
    }

    private static int size(Path file) {
        try {
            return (int) Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int compressed(Path file) {
        var squeezed = file.resolveSibling(file.getFileName() + ".gz");
        if (Files.exists(squeezed)) {
            return size(squeezed);
        }
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.size();
    }
}

package pagebuild;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The files that pages refer to, each written once under a name that carries its hash. */
final class Assets {

    private final Path source;
    private final Path folder;
    private final Path cache;
    private final Scripts scripts;
    private final TextKeys keys;
    private final Map<Path, String> urls = new HashMap<>();
    private final Set<Path> written = new HashSet<>();

    Assets(Path source, Path target, Path cache) throws IOException {
        this.source = source;
        this.folder = target.resolve("assets");
        this.cache = cache;
        this.scripts = new Scripts(cache);
        this.keys = TextKeys.of(source);
    }

    /** The address of a source file in the built product. */
    String url(Path file) throws IOException {
        var key = file.normalize();
        var known = urls.get(key);
        if (known != null) {
            return known;
        }
        var url = write(key, content(key));
        urls.put(key, url);
        return url;
    }

    Set<Path> written() {
        return written;
    }

    private byte[] content(Path file) throws IOException {
        var name = file.getFileName().toString();
        if (name.endsWith(".js")) {
            return keys.shorten(scripts.bundle(file)).getBytes(StandardCharsets.UTF_8);
        }
        if (name.endsWith(".css")) {
            var script = file.resolveSibling(name.replace(".css", ".js"));
            var css = StyleSheets.bundle(file, this);
            return Tokens.inline(css, scripts.readsTokens(script)).getBytes(StandardCharsets.UTF_8);
        }
        if (name.endsWith(".en.json")) {
            return keys.shorten(text(file)).getBytes(StandardCharsets.UTF_8);
        }
        return Files.readAllBytes(file);
    }

    private String write(Path file, byte[] content) throws IOException {
        var stem = file.getFileName().toString();
        var dot = stem.lastIndexOf('.');
        var extension = stem.substring(dot);
        var name = stem.substring(0, dot);
        if (name.equals("main")) {
            name = source.relativize(file).getName(0).toString();
        }
        var out = folder.resolve(name + "." + Hash.of(content).substring(0, 10) + extension);
        Files.createDirectories(folder);
        writeIfChanged(out, content);
        written.add(out);
        if (!extension.equals(".woff2")) {
            var squeezed = out.resolveSibling(out.getFileName() + ".gz");
            writeIfChanged(squeezed, gzip(content));
            written.add(squeezed);
        }
        return "/assets/" + out.getFileName();
    }

    /** Packed once here as small as can be; what did not change comes from the cache. */
    private byte[] gzip(byte[] content) throws IOException {
        var kept = cache.resolve(Hash.of(content) + ".gz");
        if (!Files.exists(kept)) {
            Files.write(kept, SmallGzip.pack(content));
        }
        return Files.readAllBytes(kept);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the old file, and its time, when nothing changed. */
    static void writeIfChanged(Path file, byte[] content) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Files.write(file, content);
        }
    }
}

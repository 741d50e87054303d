package pagebuild;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The files that pages refer to, each written once under a name that carries its hash. */
final class Assets {

    private final Path source;
    private final Path folder;
    private final Scripts scripts;
    private final Map<Path, String> urls = new HashMap<>();
    private final Set<Path> written = new HashSet<>();

    Assets(Path source, Path target, Scripts scripts) {
        this.source = source;
        this.folder = target.resolve("assets");
        this.scripts = scripts;
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
            return scripts.bundle(file).getBytes(StandardCharsets.UTF_8);
        }
        if (name.endsWith(".css")) {
            return StyleSheets.bundle(file, this).getBytes(StandardCharsets.UTF_8);
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

    /** Compressed once here at the best level, so that no server spends time on it. */
    private static byte[] gzip(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new BestGzip(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static final class BestGzip extends GZIPOutputStream {
        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }

    /** Keeps the old file, and its time, when nothing changed. */
    static void writeIfChanged(Path file, byte[] content) throws IOException {
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Files.write(file, content);
        }
    }
}

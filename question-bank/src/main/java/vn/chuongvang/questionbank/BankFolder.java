package vn.chuongvang.questionbank;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Where the files of a bank come from. */
sealed interface BankFolder {
    /** Hexadecimal digits of a content's name. */
    int DIGITS = 32;

    Optional<? extends InputStream> bytes(String name) throws IOException;

    default Optional<Reader> open(String name) throws IOException {
        return bytes(name).map(stream -> new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    /** The name of what a file of media holds; empty where there is no such file. */
    default Optional<String> contentNameOf(String file) {
        var dot = file.lastIndexOf('.');
        if (dot < 0 || file.contains("..") || file.contains("/") || file.contains("\\")) {
            return Optional.empty();
        }
        try (var stream = bytes("media/" + file).orElse(null)) {
            if (stream == null) {
                return Optional.empty();
            }
            var hash = MessageDigest.getInstance("SHA-256").digest(stream.readAllBytes());
            var name = HexFormat.of().formatHex(hash).substring(0, DIGITS);
            var ending = file.substring(dot).toLowerCase(Locale.ROOT);
            return Optional.of(name + ending).filter(Media::isContentName);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one that is packaged with the product. */
    record Packaged() implements BankFolder {
        static final String PATH = "/question-bank/";

        @Override
        public Optional<InputStream> bytes(String name) {
            return Optional.ofNullable(BankFolder.class.getResourceAsStream(PATH + name));
        }
    }

    /** Of curators. */
    record OnDisk(Path folder) implements BankFolder {
        @Override
        public Optional<InputStream> bytes(String name) throws IOException {
            var file = folder.resolve(name);
            return Files.isRegularFile(file)
                    ? Optional.of(Files.newInputStream(file))
                    : Optional.empty();
        }
    }

    /** One text, which has no media beside it. */
    record Document(String name, String text) implements BankFolder {
        @Override
        public Optional<InputStream> bytes(String wanted) {
            return Optional.empty();
        }

        @Override
        public Optional<Reader> open(String wanted) {
            return wanted.equals(name) ? Optional.of(new StringReader(text)) : Optional.empty();
        }
    }
}

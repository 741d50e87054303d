package vn.chuongvang.questionbank.exchange;

import vn.chuongvang.questionbank.Question;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Files in memory, written and read whole, for tests. */
public final class Files {
    private Files() {}

    public record Written(byte[] file, List<Exporter.Loss> losses) {
        public String text() {
            return new String(file, StandardCharsets.UTF_8);
        }
    }

    public record Read(List<Item> items, Optional<Note> failure) {
        public Item only() {
            if (items.size() != 1 || failure.isPresent()) {
                throw new AssertionError("Not one item: " + this);
            }
            return items.getFirst();
        }

        public Draft.Partial draft() {
            return (Draft.Partial)
                    only().draft().orElseThrow(() -> new AssertionError(only().toString()));
        }

        public List<String> problems() {
            return only().problems().stream().map(Note::code).toList();
        }

        public List<String> warnings() {
            return only().warnings().stream().map(Note::code).toList();
        }
    }

    public static Written write(
            Exporter exporter,
            List<Question> questions,
            Function<String, Optional<byte[]>> pictures) {
        var out = new ByteArrayOutputStream();
        var losses = new ArrayList<Exporter.Loss>();
        try {
            exporter.write(questions.iterator(), pictures, out, losses::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Written(out.toByteArray(), losses);
    }

    public static Read read(Importer importer, byte[] file) {
        var items = new ArrayList<Item>();
        var failure = importer.read(new ByteArrayInputStream(file), items::add);
        return new Read(items, failure);
    }

    public static Read read(Importer importer, String text) {
        return read(importer, text.getBytes(StandardCharsets.UTF_8));
    }
}

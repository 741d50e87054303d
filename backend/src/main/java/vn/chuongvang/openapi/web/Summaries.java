package vn.chuongvang.openapi.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** One sentence for each operation, from a catalogue; a test holds it to the operations. */
final class Summaries {
    private static final String CATALOGUE = "/openapi/summaries.properties";

    private final Properties sentences = new Properties();

    private Summaries() {}

    static Summaries read() {
        var summaries = new Summaries();
        var file = Summaries.class.getResourceAsStream(CATALOGUE);
        try (var text =
                new InputStreamReader(
                        Objects.requireNonNull(file, CATALOGUE), StandardCharsets.UTF_8)) {
            summaries.sentences.load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return summaries;
    }

    /** The operation's id where it has none. */
    String of(Address address) {
        return sentences.getProperty(address.id(), address.id());
    }

    Set<String> operations() {
        return sentences.stringPropertyNames();
    }
}

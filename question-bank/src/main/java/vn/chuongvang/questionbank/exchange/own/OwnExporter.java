package vn.chuongvang.questionbank.exchange.own;

import vn.chuongvang.questionbank.BankWriter;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.exchange.Exporter;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes our own documents, which lose nothing; pictures go by the names of their contents. */
public final class OwnExporter implements Exporter {
    private final boolean asJson;

    private OwnExporter(boolean asJson) {
        this.asJson = asJson;
    }

    public static OwnExporter yaml() {
        return new OwnExporter(false);
    }

    public static OwnExporter json() {
        return new OwnExporter(true);
    }

    /** All questions are held, for sources stand before them. */
    @Override
    public void write(
            Iterator<Question> questions,
            Function<String, Optional<byte[]>> pictures,
            OutputStream out,
            Consumer<Loss> lost)
            throws IOException {
        var all = new ArrayList<Question>();
        questions.forEachRemaining(all::add);
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (asJson) {
            json(BankWriter.document(all), writer);
            writer.write('\n');
        } else {
            writer.write(BankWriter.yaml(all));
        }
        writer.flush();
    }

    private static void json(Object value, Writer out) throws IOException {
        switch (value) {
            case Map<?, ?> fields -> {
                var before = "{";
                for (var field : fields.entrySet()) {
                    out.write(before);
                    json(field.getKey(), out);
                    out.write(": ");
                    json(field.getValue(), out);
                    before = ",\n";
                }
                out.write(fields.isEmpty() ? "{}" : "}");
            }
            case Collection<?> items -> {
                var before = "[";
                for (var item : items) {
                    out.write(before);
                    json(item, out);
                    before = ", ";
                }
                out.write(items.isEmpty() ? "[]" : "]");
            }
            case Integer number -> out.write(number.toString());
            case Long number -> out.write(number.toString());
            case Boolean truth -> out.write(truth.toString());
            default -> words(value.toString(), out);
        }
    }

    private static void words(String words, Writer out) throws IOException {
        out.write('"');
        for (int i = 0; i < words.length(); i++) {
            var letter = words.charAt(i);
            if (letter == '"' || letter == '\\') {
                out.write('\\');
                out.write(letter);
            } else if (letter < ' ') {
                out.write("\\u%04x".formatted((int) letter));
            } else {
                out.write(letter);
            }
        }
        out.write('"');
    }
}

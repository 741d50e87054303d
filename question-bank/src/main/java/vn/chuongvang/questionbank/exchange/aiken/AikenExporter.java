package vn.chuongvang.questionbank.exchange.aiken;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.exchange.Exporter;
import vn.chuongvang.questionbank.exchange.Losses;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes what Aiken can say: questions with one right option. */
public final class AikenExporter implements Exporter {

    @Override
    public void write(
            Iterator<Question> questions,
            Function<String, Optional<byte[]>> pictures,
            OutputStream out,
            Consumer<Loss> lost)
            throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        while (questions.hasNext()) {
            var question = questions.next();
            var key = key(question);
            var text = question.text().replace('\n', ' ');
            if (key.isEmpty()) {
                lost.accept(Loss.leftOut(question, "lost.type", question.type()));
            } else if (AikenImporter.OPTION.matcher(text).matches()
                    || AikenImporter.ANSWER.matcher(text).matches()) {
                lost.accept(Loss.leftOut(question, "lost.aiken"));
            } else {
                write(text, question.options(), key.getAsInt(), writer);
                Losses.of(question, Set.of()).ifPresent(lost);
            }
        }
        writer.flush();
    }

    private static OptionalInt key(Question question) {
        return switch (question.answer()) {
            case Answer.Choice _, Answer.TrueFalse _ -> question.keyIndex();
            case Answer.ShortText _, Answer.Number _, Answer.Picked _, Answer.Hotspot _ ->
                    OptionalInt.empty();
        };
    }

    private static void write(String text, List<String> options, int key, Writer writer)
            throws IOException {
        writer.write(text + "\n");
        for (int i = 0; i < options.size(); i++) {
            writer.write(letter(i) + ". " + options.get(i) + "\n");
        }
        writer.write("ANSWER: " + letter(key) + "\n\n");
    }

    private static char letter(int option) {
        return (char) ('A' + option);
    }
}

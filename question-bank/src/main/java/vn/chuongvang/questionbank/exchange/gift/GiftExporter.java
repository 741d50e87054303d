package vn.chuongvang.questionbank.exchange.gift;

import static vn.chuongvang.questionbank.exchange.gift.Escapes.written;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questionbank.exchange.Category;
import vn.chuongvang.questionbank.exchange.Exporter;
import vn.chuongvang.questionbank.exchange.Losses;
import vn.chuongvang.questionbank.exchange.Losses.Feature;
import vn.chuongvang.questionbank.exchange.Weighted;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Writes GIFT; whatever could be read as HTML or as a format is marked as plain words. */
public final class GiftExporter implements Exporter {
    private static final Set<Feature> KEPT =
            Set.of(Feature.EXPLANATION, Feature.TOLERANCE, Feature.REJECTED, Feature.LINES);

    private static final String ARROW = "->";
    private static final Pattern NEEDS_FORMAT = Pattern.compile("(?s)^\\s*\\[.*|.*[<&].*");

    @Override
    public void write(
            Iterator<Question> questions,
            Function<String, Optional<byte[]>> pictures,
            OutputStream out,
            Consumer<Loss> lost)
            throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        Topic topic = null;
        while (questions.hasNext()) {
            var question = questions.next();
            if (cannotSay(question)) {
                lost.accept(Loss.leftOut(question, "lost.type", question.type()));
                continue;
            }
            if (question.topic() != topic) {
                topic = question.topic();
                var path = Category.path(List.of(topic + " " + topic.title()));
                writer.write("$CATEGORY: " + written(path) + "\n\n");
            }
            write(question, writer);
            Losses.of(question, KEPT).ifPresent(lost);
        }
        writer.flush();
    }

    /** There is no way to write an arrow that separates nothing. */
    private static boolean cannotSay(Question question) {
        return switch (question.answer()) {
            case Answer.Ordering _, Answer.Hotspot _ -> true;
            case Answer.Matching matching ->
                    matching.left().stream().anyMatch(one -> one.contains(ARROW));
            case Answer.ShortText text ->
                    text.accepted().stream().anyMatch(one -> one.contains(ARROW));
            case Answer.Choice _, Answer.TrueFalse _, Answer.Number _, Answer.MultipleChoice _ ->
                    false;
        };
    }

    private static void write(Question question, Writer writer) throws IOException {
        writer.write("::" + written(question.id().value()) + "::" + part(question.text()) + " {\n");
        writer.write(answer(question.answer()));
        writer.write("####" + part(question.explanation()) + "\n}\n\n");
    }

    private static String answer(Answer answer) {
        return switch (answer) {
            case Answer.Choice(var options, int key) ->
                    listed(options, i -> i == key ? "=" : "~", GiftExporter::part);
            case Answer.TrueFalse(boolean key) -> key ? "TRUE" : "FALSE";
            case Answer.ShortText(var accepted, var rejected, _) ->
                    listed(accepted, _ -> "=", GiftExporter::typed)
                            + listed(rejected, _ -> "=%0%", GiftExporter::typed);
            case Answer.Number(var value, var tolerance, _, _) ->
                    "#" + value.toPlainString() + ":" + tolerance.toPlainString();
            case Answer.MultipleChoice(var options, var key) -> {
                var right = "~%" + Weighted.share(key.size()) + "%";
                yield listed(options, i -> key.contains(i) ? right : "~%-100%", GiftExporter::part);
            }
            case Answer.Matching matching -> matching(matching);
            case Answer.Ordering _, Answer.Hotspot _ -> throw new IllegalStateException();
        };
    }

    private static String matching(Answer.Matching matching) {
        var lines = new StringBuilder();
        for (int i = 0; i < matching.left().size(); i++) {
            var right = matching.right().get(matching.key().get(i));
            lines.append("=%s -> %s\n".formatted(part(matching.left().get(i)), part(right)));
        }
        for (int i = 0; i < matching.right().size(); i++) {
            if (!matching.key().contains(i)) {
                lines.append("= -> ").append(part(matching.right().get(i))).append('\n');
            }
        }
        return lines.toString();
    }

    private static String listed(
            List<String> answers, IntFunction<String> sign, UnaryOperator<String> words) {
        var lines = new StringBuilder();
        for (int i = 0; i < answers.size(); i++) {
            var mark = sign.apply(i);
            var answer = words.apply(answers.get(i));
            lines.append(mark).append(guard(mark, answer)).append(answer).append('\n');
        }
        return lines.toString();
    }

    /** Moodle takes a per cent sign at the beginning for a share. */
    private static String guard(String mark, String answer) {
        return !answer.startsWith("%") || mark.length() > 1
                ? ""
                : mark.equals("=") ? "%100%" : "%0%";
    }

    private static String typed(String words) {
        return part(words.replace("*", "\\*"));
    }

    private static String part(String words) {
        return (NEEDS_FORMAT.matcher(words).matches() ? "[plain]" : "") + written(words);
    }
}

package vn.chuongvang.questionbank.exchange.moodle;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Media;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questionbank.exchange.Category;
import vn.chuongvang.questionbank.exchange.Exporter;
import vn.chuongvang.questionbank.exchange.Html;
import vn.chuongvang.questionbank.exchange.Losses;
import vn.chuongvang.questionbank.exchange.Losses.Feature;
import vn.chuongvang.questionbank.exchange.Weighted;
import vn.chuongvang.questionbank.exchange.xml.XmlOutput;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes Moodle's XML, pictures inside of it. */
public final class MoodleExporter implements Exporter {
    private static final Set<Feature> KEPT =
            EnumSet.complementOf(
                    EnumSet.of(Feature.RECORDING, Feature.POLICY, Feature.SHOWN_ORDER));

    @Override
    public void write(
            Iterator<Question> questions,
            Function<String, Optional<byte[]>> pictures,
            OutputStream out,
            Consumer<Loss> lost)
            throws IOException {
        var xml = new XmlOutput(out);
        xml.head().open(MoodleImporter.ROOT).line();
        Topic topic = null;
        while (questions.hasNext()) {
            var question = questions.next();
            if (question.answer() instanceof Answer.Hotspot) {
                lost.accept(Loss.leftOut(question, "lost.type", question.type()));
                continue;
            }
            if (question.topic() != topic) {
                topic = question.topic();
                category(topic, xml);
            }
            write(question, pictures, xml);
            Losses.of(question, KEPT, pictures).ifPresent(lost);
        }
        xml.close().end();
    }

    private static void category(Topic topic, XmlOutput xml) throws IOException {
        var path = Category.path(List.of(topic + " " + topic.title()));
        xml.open("question", "type", "category").wrapped("category", path).close().line();
    }

    private static void write(
            Question question, Function<String, Optional<byte[]>> pictures, XmlOutput xml)
            throws IOException {
        xml.open("question", "type", type(question.answer())).line();
        xml.wrapped("name", question.id().value()).line();
        xml.open("questiontext", "format", "html");
        var picture = question.media().picture();
        var bytes = picture.flatMap(one -> pictures.apply(one.file()));
        var text = Html.write(question.text());
        if (picture.isPresent() && bytes.isPresent()) {
            xml.leaf("text", text + image(picture.get()));
            var base64 = Base64.getEncoder().encodeToString(bytes.get());
            var name = picture.get().file();
            xml.leaf("file", base64, "name", name, "path", "/", "encoding", "base64");
        } else {
            xml.leaf("text", text);
        }
        xml.close().line();
        html(xml, "generalfeedback", question.explanation());
        answer(question.answer(), xml);
        xml.close().line();
    }

    private static String image(Media.Picture picture) {
        var alt = Html.write(picture.alt()).replace("\"", "&quot;");
        return "<p><img src=\"%s\" alt=\"%s\"/></p>"
                .formatted(MoodleQuestion.FILE_PREFIX + picture.file(), alt);
    }

    private static String type(Answer answer) {
        return switch (answer) {
            case Answer.Choice _, Answer.MultipleChoice _ -> "multichoice";
            case Answer.TrueFalse _ -> "truefalse";
            case Answer.ShortText _ -> "shortanswer";
            case Answer.Number _ -> "numerical";
            case Answer.Ordering _ -> "ordering";
            case Answer.Matching _ -> "matching";
            case Answer.Hotspot _ -> throw new IllegalStateException();
        };
    }

    private static void answer(Answer answer, XmlOutput xml) throws IOException {
        switch (answer) {
            case Answer.Choice(var options, int key) -> {
                xml.leaf("single", "true").leaf("shuffleanswers", "0").line();
                for (int i = 0; i < options.size(); i++) {
                    option(xml, options.get(i), i == key ? "100" : "0");
                }
            }
            case Answer.MultipleChoice(var options, var key) -> {
                xml.leaf("single", "false").leaf("shuffleanswers", "0").line();
                for (int i = 0; i < options.size(); i++) {
                    var share = key.contains(i) ? Weighted.share(key.size()) : "-100";
                    option(xml, options.get(i), share);
                }
            }
            case Answer.TrueFalse(boolean key) -> {
                xml.wrapped("answer", "true", "fraction", key ? "100" : "0").line();
                xml.wrapped("answer", "false", "fraction", key ? "0" : "100").line();
            }
            case Answer.ShortText(var accepted, var rejected, _) -> {
                xml.leaf("usecase", "0").line();
                for (var one : accepted) {
                    typed(xml, one, "100");
                }
                for (var one : rejected) {
                    typed(xml, one, "0");
                }
            }
            case Answer.Number number -> number(number, xml);
            case Answer.Ordering(var items, var key) -> {
                for (int i = 0; i < key.size(); i++) {
                    option(xml, items.get(key.get(i)), String.valueOf(i + 1));
                }
            }
            case Answer.Matching matching -> matching(matching, xml);
            case Answer.Hotspot _ -> throw new IllegalStateException();
        }
    }

    private static void option(XmlOutput xml, String words, String fraction) throws IOException {
        xml.wrapped("answer", Html.write(words), "fraction", fraction, "format", "html").line();
    }

    /** A star would stand for anything. */
    private static void typed(XmlOutput xml, String words, String fraction) throws IOException {
        var literal = words.replace("*", "\\*");
        xml.wrapped("answer", literal, "fraction", fraction, "format", "plain_text").line();
    }

    private static void number(Answer.Number number, XmlOutput xml) throws IOException {
        xml.open("answer", "fraction", "100", "format", "plain_text")
                .leaf("text", number.value().toPlainString())
                .leaf("tolerance", number.tolerance().toPlainString())
                .close()
                .line();
        if (!number.unit().isEmpty()) {
            xml.open("units");
            unit(xml, number.unit());
            for (var other : number.otherUnits()) {
                unit(xml, other);
            }
            xml.close().line();
        }
    }

    private static void unit(XmlOutput xml, String name) throws IOException {
        xml.open("unit").leaf("multiplier", "1").leaf("unit_name", name).close();
    }

    private static void matching(Answer.Matching matching, XmlOutput xml) throws IOException {
        xml.leaf("shuffleanswers", "true").line();
        for (int i = 0; i < matching.left().size(); i++) {
            pair(xml, matching.left().get(i), matching.right().get(matching.key().get(i)));
        }
        for (int i = 0; i < matching.right().size(); i++) {
            if (!matching.key().contains(i)) {
                pair(xml, "", matching.right().get(i));
            }
        }
    }

    private static void pair(XmlOutput xml, String left, String right) throws IOException {
        xml.open("subquestion", "format", "html").leaf("text", Html.write(left));
        xml.wrapped("answer", right).close().line();
    }

    private static void html(XmlOutput xml, String name, String words) throws IOException {
        xml.wrapped(name, Html.write(words), "format", "html").line();
    }
}

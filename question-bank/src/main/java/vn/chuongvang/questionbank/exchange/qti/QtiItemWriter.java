package vn.chuongvang.questionbank.exchange.qti;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.exchange.xml.XmlOutput;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One item of QTI 2.1. */
record QtiItemWriter(XmlOutput xml, Question question, Optional<String> picture) {
    private static final String TEMPLATE =
            "http://www.imsglobal.org/question/qti_v2p1/rptemplates/";

    private static final String RESPONSE = "RESPONSE";

    void write() throws IOException {
        xml.head();
        xml.open(
                "assessmentItem",
                "xmlns",
                "http://www.imsglobal.org/xsd/imsqti_v2p1",
                "identifier",
                question.id().value(),
                "title",
                question.id().value(),
                "label",
                question.topic() + " " + question.topic().title(),
                "adaptive",
                "false",
                "timeDependent",
                "false");
        declaration();
        xml.line()
                .empty(
                        "outcomeDeclaration",
                        "identifier",
                        "SCORE",
                        "cardinality",
                        "single",
                        "baseType",
                        "float");
        xml.line()
                .empty(
                        "outcomeDeclaration",
                        "identifier",
                        "FEEDBACK",
                        "cardinality",
                        "single",
                        "baseType",
                        "identifier");
        xml.line().open("itemBody").open("div");
        lines(question.text());
        xml.close();
        if (picture.isPresent()) {
            var alt = question.media().picture().orElseThrow().alt();
            xml.open("p").empty("img", "src", picture.get(), "alt", alt).close();
        }
        interaction();
        xml.close().line();
        processing();
        xml.line();
        xml.open(
                "modalFeedback",
                "outcomeIdentifier",
                "FEEDBACK",
                "identifier",
                QtiItem.EXPLANATION,
                "showHide",
                "show");
        lines(question.explanation());
        xml.close().close().end();
    }

    private void lines(String words) throws IOException {
        var lines = words.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.empty("br");
            }
            xml.text(lines[i]);
        }
    }

    private void declaration() throws IOException {
        switch (question.answer()) {
            case Answer.Choice(_, int key) -> declare("single", "identifier", List.of(letter(key)));
            case Answer.TrueFalse(boolean key) ->
                    declare("single", "identifier", List.of(String.valueOf(key)));
            case Answer.MultipleChoice(_, var key) ->
                    declare("multiple", "identifier", letters(key));
            case Answer.Ordering(_, var key) -> declare("ordered", "identifier", letters(key));
            case Answer.Matching(_, _, var key) -> {
                var pairs = new ArrayList<String>();
                for (int i = 0; i < key.size(); i++) {
                    pairs.add("L" + (i + 1) + " " + letter(key.get(i)));
                }
                declare("multiple", "directedPair", pairs);
            }
            case Answer.Number number ->
                    declare("single", "float", List.of(number.value().toPlainString()));
            case Answer.ShortText text -> typed(text);
            case Answer.Hotspot _ -> throw new IllegalStateException();
        }
    }

    private void declare(String cardinality, String baseType, List<String> correct)
            throws IOException {
        openDeclaration(cardinality, baseType, correct);
        xml.close();
    }

    private void openDeclaration(String cardinality, String baseType, List<String> correct)
            throws IOException {
        xml.line()
                .open(
                        "responseDeclaration",
                        "identifier",
                        RESPONSE,
                        "cardinality",
                        cardinality,
                        "baseType",
                        baseType);
        xml.open("correctResponse");
        for (var value : correct) {
            xml.leaf("value", value);
        }
        xml.close();
    }

    private void typed(Answer.ShortText text) throws IOException {
        openDeclaration("single", "string", List.of(text.accepted().getFirst()));
        xml.open("mapping", "defaultValue", "0");
        for (var one : text.accepted()) {
            entry(one, "1");
        }
        for (var one : text.mustReject()) {
            entry(one, "0");
        }
        xml.close().close();
    }

    private void entry(String words, String worth) throws IOException {
        xml.empty("mapEntry", "mapKey", words, "mappedValue", worth, "caseSensitive", "false");
    }

    private void interaction() throws IOException {
        switch (question.answer()) {
            case Answer.Choice(var options, _) -> choices("choiceInteraction", options, "1");
            case Answer.TrueFalse _ -> {
                openInteraction("choiceInteraction", "1");
                xml.leaf("simpleChoice", question.options().get(0), "identifier", "true");
                xml.leaf("simpleChoice", question.options().get(1), "identifier", "false");
                xml.close();
            }
            case Answer.MultipleChoice(var options, _) ->
                    choices("choiceInteraction", options, "0");
            case Answer.Ordering(var items, _) -> choices("orderInteraction", items, "");
            case Answer.Matching(var left, var right, _) -> {
                xml.line()
                        .open(
                                "matchInteraction",
                                "responseIdentifier",
                                RESPONSE,
                                "shuffle",
                                "false",
                                "maxAssociations",
                                String.valueOf(left.size()));
                associable(left, i -> "L" + (i + 1));
                associable(right, QtiItemWriter::letter);
                xml.close();
            }
            case Answer.ShortText _, Answer.Number _ ->
                    xml.line()
                            .open("p")
                            .empty("textEntryInteraction", "responseIdentifier", RESPONSE)
                            .close();
            case Answer.Hotspot _ -> throw new IllegalStateException();
        }
    }

    private void openInteraction(String name, String most) throws IOException {
        xml.line();
        if (most.isEmpty()) {
            xml.open(name, "responseIdentifier", RESPONSE, "shuffle", "false");
        } else {
            xml.open(name, "responseIdentifier", RESPONSE, "shuffle", "false", "maxChoices", most);
        }
    }

    private void choices(String name, List<String> words, String most) throws IOException {
        openInteraction(name, most);
        for (int i = 0; i < words.size(); i++) {
            xml.line().leaf("simpleChoice", words.get(i), "identifier", letter(i));
        }
        xml.close();
    }

    private void associable(List<String> words, java.util.function.IntFunction<String> name)
            throws IOException {
        xml.line().open("simpleMatchSet");
        for (int i = 0; i < words.size(); i++) {
            xml.leaf(
                    "simpleAssociableChoice",
                    words.get(i),
                    "identifier",
                    name.apply(i),
                    "matchMax",
                    "1");
        }
        xml.close();
    }

    /** A number is compared within its tolerance; everything else by a template of the standard. */
    private void processing() throws IOException {
        if (!(question.answer() instanceof Answer.Number number)) {
            var template =
                    question.answer() instanceof Answer.ShortText
                            ? "map_response"
                            : "match_correct";
            xml.empty("responseProcessing", "template", TEMPLATE + template);
            return;
        }
        var tolerance = number.tolerance().toPlainString();
        xml.open("responseProcessing").open("responseCondition").open("responseIf");
        xml.open("equal", "toleranceMode", "absolute", "tolerance", tolerance + " " + tolerance);
        xml.empty("variable", "identifier", RESPONSE);
        xml.empty("correct", "identifier", RESPONSE).close();
        xml.open("setOutcomeValue", "identifier", "SCORE")
                .leaf("baseValue", "1", "baseType", "float")
                .close();
        xml.close().close().close();
    }

    private static List<String> letters(List<Integer> marks) {
        return marks.stream().map(QtiItemWriter::letter).toList();
    }

    private static String letter(int mark) {
        return String.valueOf((char) ('A' + mark));
    }
}

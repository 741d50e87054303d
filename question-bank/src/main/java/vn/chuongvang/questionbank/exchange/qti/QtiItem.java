package vn.chuongvang.questionbank.exchange.qti;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.exchange.Answers;
import vn.chuongvang.questionbank.exchange.Drafting;
import vn.chuongvang.questionbank.exchange.Hints;
import vn.chuongvang.questionbank.exchange.Html;
import vn.chuongvang.questionbank.exchange.Pictures;
import vn.chuongvang.questionbank.exchange.Refusal;
import vn.chuongvang.questionbank.exchange.xml.XmlElement;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** One item: its words, its only interaction, and what explains it. */
final class QtiItem {
    static final String EXPLANATION = "explanation";
    private static final String TYPED = "textEntryInteraction";
    private static final String BLANK = "_____";

    /** Parts of a body that are not the question. */
    private static final List<String> NOT_WORDS =
            List.of("rubricBlock", "stylesheet", "infoControl", "feedbackBlock", "feedbackInline");

    private final XmlElement item;
    private final Drafting drafting;
    private final Function<String, Optional<byte[]>> pictures;

    QtiItem(XmlElement item, Drafting drafting, Function<String, Optional<byte[]>> pictures) {
        this.item = item;
        this.drafting = drafting;
        this.pictures = pictures;
    }

    void read() {
        var body = item.child("itemBody").orElseThrow(() -> new Refusal("text.missing"));
        var interactions = interactions(body).toList();
        var text = text(body, interactions);
        drafting.text(text.words());
        if (!item.children("templateDeclaration").isEmpty()
                || item.attribute("adaptive").equals("true")) {
            throw new Refusal("type.unknown", "adaptive");
        }
        if (interactions.size() != 1) {
            throw new Refusal(interactions.isEmpty() ? "type.description" : "type.cloze");
        }
        explanation();
        var topic = Hints.topicOf(item.attribute("label"));
        if (topic.isPresent()) {
            drafting.category(List.of(item.attribute("label")));
        }
        drafting.answer(answer(interactions.getFirst()));
        Pictures.take(text, pictures, drafting);
    }

    private static Stream<XmlElement> interactions(XmlElement element) {
        return element.children()
                .flatMap(
                        child ->
                                child.name().endsWith("Interaction")
                                        ? Stream.of(child)
                                        : interactions(child));
    }

    /** What stands around an interaction, and its prompt below. */
    private Html.Text text(XmlElement body, List<XmlElement> interactions) {
        var html = new StringBuilder(body.html(this::isWords, this::instead));
        for (var interaction : interactions) {
            interaction
                    .child("prompt")
                    .ifPresent(
                            prompt ->
                                    html.append("<p>")
                                            .append(prompt.html(this::isWords, this::instead))
                                            .append("</p>"));
        }
        return Html.read(html.toString(), drafting);
    }

    private boolean isWords(XmlElement element) {
        return !NOT_WORDS.contains(element.name()) && !element.name().endsWith("Interaction");
    }

    /** A place to write within a sentence leaves a blank. */
    private String instead(XmlElement parent, XmlElement left) {
        return left.name().equals(TYPED) && !parent.text().isBlank() ? BLANK : "";
    }

    private void explanation() {
        var feedback = item.children("modalFeedback");
        var explaining =
                feedback.stream()
                        .filter(one -> one.attribute("identifier").equals(EXPLANATION))
                        .findFirst()
                        .or(() -> feedback.stream().findFirst());
        explaining.ifPresent(one -> drafting.explanation(words(one)));
        if (feedback.size() > 1 || item.all("feedbackInline").findAny().isPresent()) {
            drafting.warn("feedback.lost");
        }
    }

    private Answer answer(XmlElement interaction) {
        var response = response(interaction.attribute("responseIdentifier"));
        return switch (interaction.name()) {
            case "choiceInteraction" -> choice(interaction, response);
            case TYPED -> new QtiTyped(item, response, drafting).answer();
            case "orderInteraction" -> {
                var choices = interaction.children("simpleChoice");
                yield Answers.ordering(words(choices), indexes(choices, response.correct()));
            }
            case "matchInteraction" -> matching(interaction, response);
            case "extendedTextInteraction" -> throw new Refusal("type.essay");
            default -> throw new Refusal("type.unknown", interaction.name());
        };
    }

    private Response response(String identifier) {
        return item.children("responseDeclaration").stream()
                .filter(one -> one.attribute("identifier").equals(identifier))
                .findFirst()
                .map(Response::new)
                .orElseThrow(() -> new Refusal("key.missing"));
    }

    private Answer choice(XmlElement interaction, Response response) {
        var choices = interaction.children("simpleChoice");
        var key = indexes(choices, response.correct());
        if (!response.isSingle()) {
            if (response.isUneven()) {
                drafting.warn("weights.lost");
            }
            return Answers.multiple(words(choices), key);
        }
        response.refuseShares();
        if (key.size() != 1) {
            throw new Refusal(key.isEmpty() ? "key.missing" : "key.several");
        }
        var names = choices.stream().map(one -> one.attribute("identifier")).sorted().toList();
        if (names.equals(List.of("false", "true"))) {
            return new Answer.TrueFalse(
                    choices.get(key.getFirst()).attribute("identifier").equals("true"));
        }
        return Answers.choice(words(choices), key.getFirst());
    }

    private Answer matching(XmlElement interaction, Response response) {
        var sets = interaction.children("simpleMatchSet");
        if (sets.size() != 2) {
            throw new Refusal("key.unfit");
        }
        var left = sets.get(0).children("simpleAssociableChoice");
        var right = sets.get(1).children("simpleAssociableChoice");
        var key = new Integer[left.size()];
        for (var pair : response.correct()) {
            var names = pair.strip().split("\\s+");
            var from = names.length == 2 ? index(left, names[0]) : -1;
            if (from < 0 || key[from] != null) {
                throw new Refusal("key.unfit");
            }
            key[from] = index(right, names[1]);
        }
        if (Stream.of(key).anyMatch(one -> one == null || one < 0)) {
            throw new Refusal("key.unfit");
        }
        return Answers.matching(words(left), words(right), List.of(key));
    }

    private static List<Integer> indexes(List<XmlElement> choices, List<String> names) {
        var indexes = names.stream().map(name -> index(choices, name)).toList();
        if (indexes.contains(-1)) {
            throw new Refusal("key.unread", String.join(", ", names));
        }
        return indexes;
    }

    private static int index(List<XmlElement> choices, String name) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).attribute("identifier").equals(name.strip())) {
                return i;
            }
        }
        return -1;
    }

    private List<String> words(List<XmlElement> choices) {
        return choices.stream().map(this::words).toList();
    }

    private String words(XmlElement element) {
        var text = Html.read(element.html(this::isWords, this::instead), drafting);
        Pictures.refuse(text);
        return text.words();
    }
}

package vn.chuongvang.questionbank.exchange.table;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Answer.MatchPolicy;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.exchange.Answers;
import vn.chuongvang.questionbank.exchange.Drafting;
import vn.chuongvang.questionbank.exchange.Exporter.Loss;
import vn.chuongvang.questionbank.exchange.Losses;
import vn.chuongvang.questionbank.exchange.Losses.Feature;
import vn.chuongvang.questionbank.exchange.Refusal;
import vn.chuongvang.questionbank.exchange.Words;
import vn.chuongvang.questionbank.text.VietnameseText;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The spreadsheet that Wayground (formerly Quizizz) imports. */
final class WaygroundLayout implements Layout {
    private static final int OPTIONS = 5;
    private static final int USUAL_SECONDS = 30;
    private static final String ONE = "Multiple Choice";
    private static final String SEVERAL = "Checkbox";
    private static final String TYPED = "Fill-in-the-Blank";

    @Override
    public boolean fits(Header header) {
        return header.has("question text", "question type", "option 1", "correct answer");
    }

    @Override
    public void read(Row row, Header header, Drafting drafting) {
        drafting.text(row.cell(header.column("question text")));
        if (!row.cell(header.column("image link")).isEmpty()) {
            throw new Refusal("media.remote", Words.oneLine(row.cell(header.column("image link"))));
        }
        drafting.explanation(row.cell(header.column("answer explanation")));
        var seconds = row.cell(header.column("time in seconds"));
        if (!seconds.isEmpty()) {
            drafting.hints(
                    drafting.hints().withAnswerTime(Duration.ofSeconds(Picks.seconds(seconds))));
        }
        drafting.answer(answer(row, header));
    }

    private static Answer answer(Row row, Header header) {
        var type = row.cell(header.column("question type"));
        return switch (VietnameseText.fold(type).replaceAll("[^a-z]", "")) {
            case "multiplechoice", "checkbox" -> picked(row, header);
            case "fillintheblank", "fillintheblanks" ->
                    Answers.written(
                            IntStream.rangeClosed(1, OPTIONS)
                                    .mapToObj(i -> row.cell(header.exactly("option " + i)))
                                    .toList(),
                            List.of(),
                            MatchPolicy.LENIENT);
            case "openended" -> throw new Refusal("type.essay");
            default -> throw new Refusal("type.unknown", Words.oneLine(type));
        };
    }

    private static Answer picked(Row row, Header header) {
        var options = new ArrayList<String>();
        var chosen = new ArrayList<Integer>();
        var correct = Picks.numbers(row.cell(header.column("correct answer")), OPTIONS);
        for (int i = 1; i <= OPTIONS; i++) {
            var option = row.cell(header.exactly("option " + i));
            if (correct.contains(i)) {
                chosen.add(options.size());
            }
            if (!option.isEmpty() || correct.contains(i)) {
                options.add(option);
            }
        }
        var type = row.cell(header.column("question type"));
        if (VietnameseText.fold(type).startsWith("checkbox")) {
            return Answers.multiple(options, chosen);
        }
        if (chosen.size() != 1) {
            throw new Refusal("key.several");
        }
        return Answers.choiceOrClaim(options, chosen.getFirst());
    }

    @Override
    public List<List<String>> head() {
        return List.of(
                List.of(
                        "Question Text",
                        "Question Type",
                        "Option 1",
                        "Option 2",
                        "Option 3",
                        "Option 4",
                        "Option 5",
                        "Correct Answer",
                        "Time in seconds",
                        "Image Link",
                        "Answer explanation"));
    }

    @Override
    public List<String> row(Question question, int number, Consumer<Loss> lost) {
        var type = type(question.answer());
        var options =
                question.answer() instanceof Answer.ShortText text
                        ? text.accepted()
                        : question.options();
        if (type.isEmpty() || options.size() > OPTIONS) {
            lost.accept(Loss.leftOut(question, "lost.type", question.type()));
            return List.of();
        }
        Losses.of(question, Set.of(Feature.EXPLANATION, Feature.LINES)).ifPresent(lost);
        var row = new ArrayList<>(List.of(question.text(), type));
        for (int i = 0; i < OPTIONS; i++) {
            row.add(i < options.size() ? options.get(i) : "");
        }
        row.add(
                Picks.right(question).stream()
                        .map(i -> String.valueOf(i + 1))
                        .collect(Collectors.joining(",")));
        var seconds = question.timing().answer().map(Duration::toSeconds);
        row.add(String.valueOf(seconds.orElse((long) USUAL_SECONDS)));
        row.add("");
        row.add(question.explanation());
        return row;
    }

    private static String type(Answer answer) {
        return switch (answer) {
            case Answer.Choice _, Answer.TrueFalse _ -> ONE;
            case Answer.MultipleChoice _ -> SEVERAL;
            case Answer.ShortText _ -> TYPED;
            case Answer.Number _, Answer.Ordering _, Answer.Matching _, Answer.Hotspot _ -> "";
        };
    }
}

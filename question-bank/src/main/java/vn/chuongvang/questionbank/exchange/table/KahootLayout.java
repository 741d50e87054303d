package vn.chuongvang.questionbank.exchange.table;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.exchange.Answers;
import vn.chuongvang.questionbank.exchange.Drafting;
import vn.chuongvang.questionbank.exchange.Exporter.Loss;
import vn.chuongvang.questionbank.exchange.Losses;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The spreadsheet that Kahoot imports: at most four answers, times of its own. */
final class KahootLayout implements Layout {
    private static final int LONGEST_QUESTION = 120;
    private static final int LONGEST_ANSWER = 75;
    private static final int ANSWERS = 4;

    /** Names stand in the eighth row of Kahoot's own file. */
    private static final int ROWS_ABOVE = 7;

    private static final int USUAL_SECONDS = 20;
    private static final List<Integer> SECONDS = List.of(5, 10, 20, 30, 60, 90, 120, 240);

    @Override
    public boolean fits(Header header) {
        return header.has("question", "answer 1", "answer 2", "correct answer")
                && header.column("question text") < 0
                && header.column("question type") < 0;
    }

    /** The first column may be called "Question #". */
    @Override
    public void read(Row row, Header header, Drafting drafting) {
        var asked = header.column("question -");
        drafting.text(row.cell(asked >= 0 ? asked : header.column("question")));
        var options = new ArrayList<String>();
        var chosen = new ArrayList<Integer>();
        var correct = Picks.numbers(row.cell(header.column("correct answer")), ANSWERS);
        for (int i = 1; i <= ANSWERS; i++) {
            var option = row.cell(header.column("answer " + i));
            if (correct.contains(i)) {
                chosen.add(options.size());
            }
            if (!option.isEmpty() || correct.contains(i)) {
                options.add(option);
            }
        }
        var seconds = row.cell(header.column("time limit"));
        if (!seconds.isEmpty()) {
            drafting.hints(
                    drafting.hints().withAnswerTime(Duration.ofSeconds(Picks.seconds(seconds))));
        }
        if (chosen.size() == 1) {
            drafting.answer(Answers.choiceOrClaim(options, chosen.getFirst()));
        } else {
            drafting.warn("kahoot.any");
            drafting.answer(Answers.multiple(options, chosen));
        }
    }

    @Override
    public List<List<String>> head() {
        var rows = new ArrayList<List<String>>(Collections.nCopies(ROWS_ABOVE, List.of()));
        rows.set(1, List.of("", "Quiz template"));
        rows.add(
                List.of(
                        "",
                        "Question - max 120 characters",
                        "Answer 1 - max 75 characters",
                        "Answer 2 - max 75 characters",
                        "Answer 3 - max 75 characters",
                        "Answer 4 - max 75 characters",
                        "Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs",
                        "Correct answer(s) - choose at least one"));
        return rows;
    }

    @Override
    public List<String> row(Question question, int number, Consumer<Loss> lost) {
        var right = Picks.right(question);
        if (right.isEmpty() || question.options().size() > ANSWERS) {
            lost.accept(Loss.leftOut(question, "lost.type", question.type()));
            return List.of();
        }
        var text = question.text().replace('\n', ' ');
        if (text.length() > LONGEST_QUESTION
                || question.options().stream().anyMatch(one -> one.length() > LONGEST_ANSWER)) {
            lost.accept(Loss.leftOut(question, "lost.long", LONGEST_QUESTION, LONGEST_ANSWER));
            return List.of();
        }
        Losses.of(question, Set.of()).ifPresent(lost);
        if (question.answer() instanceof Answer.MultipleChoice) {
            lost.accept(Losses.note(question, "lost.any"));
        }
        var row = new ArrayList<String>(List.of(String.valueOf(number), text));
        IntStream.range(0, ANSWERS)
                .mapToObj(i -> i < question.options().size() ? question.options().get(i) : "")
                .forEach(row::add);
        row.add(String.valueOf(seconds(question)));
        row.add(right.stream().map(i -> String.valueOf(i + 1)).collect(Collectors.joining(",")));
        return row;
    }

    /** The next longer time that Kahoot knows. */
    private static int seconds(Question question) {
        var wanted =
                question.timing().answer().map(Duration::toSeconds).orElse((long) USUAL_SECONDS);
        return SECONDS.stream().filter(one -> one >= wanted).findFirst().orElse(SECONDS.getLast());
    }
}

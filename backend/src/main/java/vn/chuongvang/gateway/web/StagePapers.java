package vn.chuongvang.gateway.web;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.live.ContestLife;
import vn.chuongvang.live.StoredContest;
import vn.chuongvang.print.KeyBooklet;
import vn.chuongvang.print.OfficialResults;
import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Media;
import vn.chuongvang.questionbank.Question;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Gathers what stands on the papers of the stage: the MC's booklet and the result sheet. */
@Component
class StagePapers {
    private final ContestPages pages;
    private final StandingsReader standings;
    private final InstantSource clock = InstantSource.system();

    StagePapers(ContestPages pages, StandingsReader standings) {
        this.pages = pages;
        this.standings = standings;
    }

    /**
     * All keys in clear.
     *
     * @param by who prints it; stands on every page
     */
    Mono<KeyBooklet> keyBooklet(long id, String by) {
        return pages.contest(id)
                .map(
                        contest ->
                                new KeyBooklet(
                                        SeatPapers.occasion(contest),
                                        questions(contest),
                                        by,
                                        LocalDateTime.ofInstant(
                                                clock.instant(), ContestPages.ZONE)));
    }

    /** Only of a contest that is over, and whose journal gives what the boards say. */
    Mono<OfficialResults> results(long id) {
        return pages.contest(id)
                .flatMap(
                        contest ->
                                contest.life() == ContestLife.FINISHED
                                        ? standings
                                                .all(id, StandingsReader.Naming.IN_FULL)
                                                .map(sheet -> results(contest, sheet))
                                        : Mono.error(StandingsReader::running));
    }

    private static List<KeyBooklet.Question> questions(StoredContest contest) {
        var asked = contest.draft().questions();
        var lines = ContestPages.lines(asked);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> question(lines.get(i), asked.get(i).question()))
                .toList();
    }

    private static KeyBooklet.Question question(ContestPage.Line line, Question question) {
        var key = ContestPage.Key.of(question);
        return new KeyBooklet.Question(
                kind(line.purpose()),
                line.n(),
                line.text(),
                line.options(),
                question.prompts(),
                question.media().picture().map(Media.Picture::alt).orElse(""),
                question.media().recording().map(Media.Recording::transcript).orElse(""),
                new KeyBooklet.Key(right(question), key(key), others(question)),
                line.explanation(),
                line.source());
    }

    /** Options that are right by themselves: in an order or pairs each letter has its place. */
    private static Set<Integer> right(Question question) {
        return switch (question.answer()) {
            case Answer.Choice choice -> Set.of(choice.key());
            case Answer.TrueFalse claim -> Set.of(claim.key() ? 0 : 1);
            case Answer.MultipleChoice several -> Set.copyOf(several.key());
            case Answer.Ordering _,
                    Answer.Matching _,
                    Answer.ShortText _,
                    Answer.Number _,
                    Answer.Hotspot _ ->
                    Set.of();
        };
    }

    private static String key(ContestPage.Key key) {
        return key.option() == null
                ? key.text()
                : "ABCDEF".charAt(key.option()) + ". " + key.text();
    }

    /** Besides the one that is shown as the key. */
    private static List<String> others(Question question) {
        return question.answer() instanceof Answer.ShortText written
                ? written.accepted().stream().skip(1).toList()
                : List.of();
    }

    private static KeyBooklet.Kind kind(QuestionPurpose purpose) {
        return switch (purpose) {
            case MAIN -> KeyBooklet.Kind.MAIN;
            // A rescue takes its questions from the backups.
            case BACKUP, RESCUE -> KeyBooklet.Kind.BACKUP;
            case TIEBREAK -> KeyBooklet.Kind.TIEBREAK;
            case AUDIENCE -> KeyBooklet.Kind.AUDIENCE;
        };
    }

    private static OfficialResults results(StoredContest contest, Standings sheet) {
        var proof = sheet.proof();
        if (proof == null) {
            throw StandingsReader.broken(contest.id().value());
        }
        return new OfficialResults(
                SeatPapers.occasion(contest),
                sheet.people().stream().map(line -> line(line, sheet)).toList(),
                sheet.units().stream().map(line -> line(line, sheet)).toList(),
                new OfficialResults.Proof(
                        contest.id().value(),
                        contest.rulesHash().hex(),
                        proof.facts(),
                        proof.head(),
                        proof.seal()));
    }

    private static OfficialResults.Line line(Standings.Line line, Standings sheet) {
        return new OfficialResults.Line(
                line.rank(),
                line.seat(),
                line.name(),
                line.unit(),
                line.right(),
                line.rightMillis(),
                line.outAt(),
                line.titles().stream().map(StagePapers::title).toList(),
                sheet.prizesOf(line.contestant()));
    }

    private static OfficialResults.UnitLine line(Standings.UnitLine line, Standings sheet) {
        return new OfficialResults.UnitLine(
                line.rank(),
                line.unit(),
                line.people(),
                line.standing(),
                line.right(),
                sheet.prizesOfUnit(line.unit()));
    }

    private static OfficialResults.Title title(String name) {
        return name.equals(Titles.GOLDEN_BELL)
                ? OfficialResults.Title.GOLDEN_BELL
                : OfficialResults.Title.LAST_STANDING;
    }
}

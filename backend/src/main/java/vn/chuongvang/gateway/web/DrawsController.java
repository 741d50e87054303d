package vn.chuongvang.gateway.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.live.ContestSummary;
import vn.chuongvang.live.Contests;
import vn.chuongvang.questionbank.DrawPlan.Exclusion;
import vn.chuongvang.questionbank.DrawResult;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Relaxation;
import vn.chuongvang.questions.DrawOutcome;
import vn.chuongvang.questions.DrawSettings;
import vn.chuongvang.questions.Questions;
import vn.chuongvang.questions.Seen;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a draw would come to, before anything is drawn for good. */
@RestController
class DrawsController {
    private final SettingUp settingUp;
    private final Drafts drafts;
    private final Drawing drawing;
    private final Questions questions;
    private final Contests contests;
    private final Secrecy secrecy;

    DrawsController(
            SettingUp settingUp,
            Drafts drafts,
            Drawing drawing,
            Questions questions,
            Contests contests,
            Secrecy secrecy) {
        this.settingUp = settingUp;
        this.drafts = drafts;
        this.drawing = drawing;
        this.questions = questions;
        this.contests = contests;
        this.secrecy = secrecy;
    }

    /** Of a contest that is not made yet, and is not made by this. */
    @PostMapping("/api/draws/check")
    Mono<DrawReport> check(@RequestBody NewContest wish) {
        return settingUp
                .toDraw(wish)
                .flatMap(
                        drawn ->
                                drawing.outcome(drawn)
                                        .flatMap(one -> report(one, wish.settings())));
    }

    /** Of a contest, if its questions were drawn again by the settings that it has. */
    @GetMapping("/api/contests/{id}/draw")
    Mono<DrawReport> ofContest(
            @PathVariable long id, @AuthenticationPrincipal StaffSession session) {
        return secrecy.admit(id, session.member())
                .then(Mono.zip(drafts.outcome(id), questions.setOf(id)))
                .flatMap(both -> report(both.getT1(), both.getT2().settings()));
    }

    private Mono<DrawReport> report(DrawOutcome outcome, DrawSettings settings) {
        return Mono.zip(
                        questions.relaxations(outcome),
                        contests.list().collectMap(one -> one.id().value(), ContestSummary::title))
                .map(both -> report(outcome, settings, both.getT1(), both.getT2()));
    }

    private static DrawReport report(
            DrawOutcome outcome,
            DrawSettings settings,
            List<Relaxation> relaxations,
            Map<Long, String> titles) {
        return new DrawReport(
                outcome.result() instanceof DrawResult.Drawn,
                outcome.eased(),
                settings.daysOrUsual(),
                excluded(outcome),
                outcome.seen().stream().map(seen -> had(seen, titles)).toList(),
                outcome.result() instanceof DrawResult.Drawn drawn
                        ? ContestPages.spoken(all(drawn), settings.spoken())
                        : List.of(),
                outcome.result() instanceof DrawResult.Refused refused
                        ? DrawReport.shortages(refused)
                        : List.of(),
                DrawReport.ways(relaxations));
    }

    private static Map<Exclusion, Long> excluded(DrawOutcome outcome) {
        var counts = new EnumMap<Exclusion, Long>(Exclusion.class);
        outcome.plan().exclude().values().forEach(why -> counts.merge(why, 1L, Long::sum));
        return counts;
    }

    private static DrawReport.Had had(Seen seen, Map<Long, String> titles) {
        return new DrawReport.Had(
                seen.contest(),
                titles.get(seen.contest()),
                seen.organiser(),
                seen.playedOn(),
                seen.why(),
                seen.questions().size());
    }

    private static List<Question> all(DrawResult.Drawn drawn) {
        return Stream.of(drawn.main(), drawn.backup(), drawn.tiebreak(), drawn.audience())
                .flatMap(List::stream)
                .toList();
    }
}

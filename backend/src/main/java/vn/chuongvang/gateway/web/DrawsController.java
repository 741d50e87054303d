package vn.chuongvang.gateway.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Scopes;
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
import java.util.function.Predicate;
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
    private final Scopes scopes;

    DrawsController(
            SettingUp settingUp,
            Drafts drafts,
            Drawing drawing,
            Questions questions,
            Contests contests,
            Secrecy secrecy,
            Scopes scopes) {
        this.scopes = scopes;
        this.settingUp = settingUp;
        this.drafts = drafts;
        this.drawing = drawing;
        this.questions = questions;
        this.contests = contests;
        this.secrecy = secrecy;
    }

    /** Of a contest that is not made yet, and is not made by this. */
    @PostMapping("/api/draws/check")
    Mono<DrawReport> check(
            @RequestBody NewContest wish, @AuthenticationPrincipal StaffSession session) {
        return settingUp
                .toDraw(wish)
                .flatMap(
                        drawn ->
                                drawing.outcome(drawn)
                                        .flatMap(one -> report(one, wish.settings(), session)));
    }

    /** Of a contest, if its questions were drawn again by the settings that it has. */
    @GetMapping("/api/contests/{id}/draw")
    Mono<DrawReport> ofContest(
            @PathVariable long id, @AuthenticationPrincipal StaffSession session) {
        return secrecy.admit(id, session.member())
                .then(Mono.zip(drafts.outcome(id), questions.setOf(id)))
                .flatMap(both -> report(both.getT1(), both.getT2().settings(), session));
    }

    /** What the contests of others had is counted and not named. */
    private Mono<DrawReport> report(
            DrawOutcome outcome, DrawSettings settings, StaffSession session) {
        return Mono.zip(
                        questions.relaxations(outcome),
                        contests.list().collectMap(one -> one.id().value(), ContestSummary::title),
                        scopes.sight(session.member()))
                .map(
                        all ->
                                report(
                                        outcome,
                                        settings,
                                        all.getT1(),
                                        had(outcome, all.getT2(), all.getT3())));
    }

    private static DrawReport report(
            DrawOutcome outcome,
            DrawSettings settings,
            List<Relaxation> relaxations,
            List<DrawReport.Had> had) {
        return new DrawReport(
                outcome.result() instanceof DrawResult.Drawn,
                outcome.eased(),
                settings.daysOrUsual(),
                excluded(outcome),
                had,
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

    private static List<DrawReport.Had> had(
            DrawOutcome outcome, Map<Long, String> titles, Predicate<ContestRef> visible) {
        return outcome.seen().stream()
                .filter(seen -> visible.test(new ContestRef(seen.contest())))
                .map(seen -> had(seen, titles))
                .toList();
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

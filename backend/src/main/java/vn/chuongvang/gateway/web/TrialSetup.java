package vn.chuongvang.gateway.web;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.gateway.trial.Trials;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Entrance;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.identity.SeatAssignment;
import vn.chuongvang.identity.Token;
import vn.chuongvang.identity.TrialSeats;
import vn.chuongvang.identity.Unit;
import vn.chuongvang.live.AskedQuestion;
import vn.chuongvang.live.ContestDraft;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.ContestLife;
import vn.chuongvang.live.Contests;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.live.StoredContest;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questions.DrawSettings;
import vn.chuongvang.questions.Gathering;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes a hidden contest as a draft is made, but for two things: no question that waits in a draft
 * is in it, and nobody remembers which questions it had.
 */
@Component
class TrialSetup {
    private static final int MOST_DRAFTS = 100;
    private static final int AT_ONCE = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Contests contests;
    private final ContestPages pages;
    private final Entrances entrances;
    private final Drawing drawing;
    private final TrialSeats seats;
    private final Rooms rooms;
    private final InstantSource clock = InstantSource.system();

    TrialSetup(
            Contests contests,
            ContestPages pages,
            Entrances entrances,
            Drawing drawing,
            TrialSeats seats,
            Rooms rooms) {
        this.contests = contests;
        this.pages = pages;
        this.entrances = entrances;
        this.drawing = drawing;
        this.seats = seats;
        this.rooms = rooms;
    }

    /** A hidden contest that is kept, without people. */
    record Made(ContestId id, ContestDraft draft, SeatPlan plan) {}

    Mono<Made> make(long id, Trials.Wish wish) {
        var ref = new ContestRef(id);
        return pages.contest(id)
                .zipWith(entrances.units(ref).collectList())
                .flatMap(both -> make(both.getT1(), both.getT2(), wish));
    }

    private Mono<Made> make(StoredContest contest, List<Unit> units, Trials.Wish wish) {
        var old = contest.draft();
        var floor = Math.max(old.rules().roster().maxOnFloor(), wish.phones() + wish.free());
        var rules = TrialRules.of(old.rules(), floor, wish.seconds());
        var names = units.stream().map(Unit::name).toList();
        var people =
                new SeatPlan.Wish(names, old.organiser(), List.of(), List.of(), RANDOM.nextInt());
        var plan = SeatPlan.of(people, rules);
        var today = LocalDate.ofInstant(clock.instant(), ContestPages.ZONE);
        return questions(contest, today, rules)
                .map(
                        asked ->
                                new ContestDraft(
                                        wish.title(),
                                        old.organiser(),
                                        today,
                                        rules,
                                        plan.roster(rules),
                                        asked))
                .flatMap(draft -> keep(draft, plan));
    }

    private Mono<Made> keep(ContestDraft draft, SeatPlan plan) {
        return contests.rehearse(draft)
                .map(SettingUp::created)
                .map(id -> new Made(id, draft, plan));
    }

    /** None of the contest's own in any case, and none of other drafts' while the bank has more. */
    private Mono<List<AskedQuestion>> questions(
            StoredContest contest, LocalDate today, ContestRules rules) {
        var own = ids(contest);
        return secrets()
                .map(
                        others -> {
                            var all = new HashSet<>(own);
                            all.addAll(others);
                            return all;
                        })
                .flatMap(all -> drawing.draw(wish(contest, today, rules, all)))
                .onErrorResume(Refused.class, _ -> drawing.draw(wish(contest, today, rules, own)));
    }

    private static Drawing.Wish wish(
            StoredContest contest, LocalDate today, ContestRules rules, Set<QuestionId> unwanted) {
        var whom = new Gathering(0, contest.draft().organiser(), List.of(), 0, today);
        return new Drawing.Wish(whom, rules, unwanted, DrawSettings.PLAIN, RANDOM.nextInt());
    }

    private Mono<Set<QuestionId>> secrets() {
        return contests.list()
                .filter(one -> one.life() != ContestLife.FINISHED)
                .take(MOST_DRAFTS)
                .flatMap(one -> contests.find(one.id()), AT_ONCE)
                .map(TrialSetup::ids)
                .reduce(
                        new HashSet<QuestionId>(),
                        (all, more) -> {
                            all.addAll(more);
                            return all;
                        })
                .map(all -> all);
    }

    private static Set<QuestionId> ids(StoredContest contest) {
        var ids = new HashSet<QuestionId>();
        ContestPages.bare(contest).stream().map(Question::id).forEach(ids::add);
        return ids;
    }

    /** Code, chairs and simulated phones for it; its room opens. */
    Mono<Trials.Trial> furnish(Made made, int phones) {
        var ref = new ContestRef(made.id().value());
        var plan = made.plan();
        return entrances
                .open(ref, terms(made), plan.units(), plan.chairs())
                .zipWhen(_ -> seats.take(ref, phones))
                .delayUntil(_ -> rooms.open(made.id()))
                .map(
                        both ->
                                new Trials.Trial(
                                        made.id().value(),
                                        both.getT1().code().digits(),
                                        both.getT1().terms().seats(),
                                        both.getT2().stream().map(Token::secret).toList()));
    }

    private static Entrance.Terms terms(Made made) {
        var rules = made.draft().rules();
        return new Entrance.Terms(
                rules.roster().maxOnFloor(),
                FloorShape.columns(rules),
                SeatAssignment.FREE,
                true,
                true,
                SettingUp.CONSENT_TEXT,
                made.draft().playedOn());
    }
}

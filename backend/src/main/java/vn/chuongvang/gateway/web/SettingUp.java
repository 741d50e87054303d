package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import tools.jackson.databind.node.ObjectNode;

import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Entrance;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.identity.SeatAssignment;
import vn.chuongvang.live.AskedQuestion;
import vn.chuongvang.live.ContestDraft;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Contests;
import vn.chuongvang.live.Creation;
import vn.chuongvang.questionbank.text.VietnameseText;
import vn.chuongvang.questions.DrawSettings;
import vn.chuongvang.questions.Gathering;
import vn.chuongvang.questions.QuestionSet;
import vn.chuongvang.questions.Questions;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;

/** Makes a contest: its rules and questions in one module, its people and code in another. */
@Component
class SettingUp {
    /** Version of the consent text that the join page shows for a live contest. */
    static final String CONSENT_TEXT = "live-2";

    private static final int TITLE_LETTERS = 120;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Contests contests;
    private final Entrances entrances;
    private final Questions questions;
    private final Drawing drawing;

    SettingUp(Contests contests, Entrances entrances, Questions questions, Drawing drawing) {
        this.contests = contests;
        this.entrances = entrances;
        this.questions = questions;
        this.drawing = drawing;
    }

    /** A wish that was checked. */
    private record Checked(
            NewContest wish,
            String title,
            String organiser,
            ContestRules rules,
            SeatPlan seats,
            DrawSettings settings,
            long event,
            long seed) {

        Gathering gathering(long contest) {
            return new Gathering(contest, organiser, wish.unitNames(), event, wish.playedOn());
        }

        Drawing.Wish toDraw() {
            return new Drawing.Wish(gathering(0), rules, Set.of(), settings, seed);
        }
    }

    Mono<ContestId> create(NewContest wish) {
        return Mono.fromCallable(() -> check(wish)).flatMap(this::create);
    }

    /**
     * The same rules again, with new questions.
     *
     * @param event number of the first contest of the event that it belongs to; 0: its own
     */
    Mono<ContestId> create(NewContest wish, ContestRules rules, long event) {
        return Mono.fromCallable(() -> check(wish, rules, event)).flatMap(this::create);
    }

    /** What would be drawn for it; nothing is kept. */
    Mono<Drawing.Wish> toDraw(NewContest wish) {
        return Mono.fromCallable(() -> check(wish).toDraw());
    }

    private Mono<ContestId> create(Checked checked) {
        return drawing.draw(checked.toDraw()).flatMap(asked -> create(checked, asked));
    }

    private Mono<ContestId> create(Checked checked, List<AskedQuestion> asked) {
        var draft =
                new ContestDraft(
                        checked.title(),
                        checked.organiser(),
                        checked.wish().playedOn(),
                        checked.rules(),
                        checked.seats().roster(checked.rules()),
                        asked);
        return contests.create(draft)
                .map(SettingUp::created)
                .flatMap(id -> openDoor(id, checked, asked).onErrorResume(e -> takeBack(id, e)));
    }

    static ContestId created(Creation creation) {
        return switch (creation) {
            case Creation.Created(var id) -> id;
            case Creation.Refused(var reason, var details) ->
                    throw Refused.unfit(
                            reason.name(), "The rules cannot be played as they are.", details);
        };
    }

    private Mono<ContestId> openDoor(ContestId id, Checked checked, List<AskedQuestion> asked) {
        var ref = new ContestRef(id.value());
        var set =
                new QuestionSet(
                        id.value(),
                        checked.organiser(),
                        checked.wish().playedOn(),
                        checked.wish().isOfficial(),
                        checked.seed(),
                        asked.stream().map(AskedQuestion::question).toList(),
                        checked.wish().unitNames(),
                        checked.event(),
                        checked.settings());
        var seats = checked.seats();
        return entrances
                .open(ref, terms(checked), seats.units(), seats.chairs())
                .then(questions.keep(set))
                .thenReturn(id);
    }

    /** Two modules keep a contest; what the second could not keep must not stay in the first. */
    private Mono<ContestId> takeBack(ContestId id, Throwable cause) {
        return contests.deleteDraft(id)
                .then(entrances.remove(new ContestRef(id.value())))
                .then(Mono.error(cause));
    }

    private static Entrance.Terms terms(Checked checked) {
        return new Entrance.Terms(
                checked.rules().roster().maxOnFloor(),
                FloorShape.columns(checked.rules()),
                SeatAssignment.valueOf(checked.rules().seatAssignment().name()),
                checked.wish().isClaimedBySeatNumber(),
                checked.wish().takesWalkIns(),
                CONSENT_TEXT,
                checked.wish().playedOn());
    }

    private static Checked check(NewContest wish) {
        var preset = wish.preset().rules();
        var seats = wish.seats() == null ? preset.roster().maxOnFloor() : wish.seats();
        var rules = rules(preset, seats, wish.rules());
        return check(wish, rules, 0);
    }

    /** Rules for so many seats, with what differs; refused when they cannot be played. */
    static ContestRules rules(ContestRules from, int seats, @Nullable ObjectNode changes) {
        if (seats < 1 || seats > 20_000) {
            throw Refused.unfit("SEATS_UNFIT", "1 to 20,000 seats, please.", List.of("seats"));
        }
        var fitted = FloorShape.fitted(from, seats);
        var rules = changes == null ? fitted : RuleChanges.apply(fitted, changes);
        refuseUnplayable(rules);
        return rules;
    }

    private static Checked check(NewContest wish, ContestRules rules, long event) {
        var title = named(wish.title(), "title");
        var organiser = named(wish.organiser(), "organiser");
        var options = wish.draw();
        var seed = options == null || options.seed() == null ? RANDOM.nextInt() : options.seed();
        var units = wish.units() == null ? List.<String>of() : wish.units();
        var roster = RosterText.parse(wish.roster());
        var people = new SeatPlan.Wish(units, organiser, List.of(), roster, seed);
        var plan = SeatPlan.of(people, rules);
        return new Checked(wish, title, organiser, rules, plan, wish.settings(), event, seed);
    }

    /** Before anything is drawn for them. */
    private static void refuseUnplayable(ContestRules rules) {
        if (!rules.notBuilt().isEmpty()) {
            throw Refused.unfit(
                    "RULES_NOT_BUILT", "These variants are not built yet.", rules.notBuilt());
        }
        if (!rules.impossible().isEmpty()) {
            throw Refused.unfit("RULES_IMPOSSIBLE", "These values cannot be.", rules.impossible());
        }
    }

    static String named(String typed, String field) {
        var clean = VietnameseText.cleanName(typed, TITLE_LETTERS);
        if (clean.isEmpty()) {
            throw Refused.unfit(
                    "NAME_MISSING", "A contest needs a title and an organiser.", List.of(field));
        }
        return clean;
    }
}

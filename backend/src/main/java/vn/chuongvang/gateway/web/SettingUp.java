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
import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questionbank.text.VietnameseText;
import vn.chuongvang.questions.QuestionSet;
import vn.chuongvang.questions.Questions;

import java.security.SecureRandom;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a contest: its rules and questions in one module, its people and code in another. */
@Component
class SettingUp {
    /** Version of the consent text that the join page shows for a live contest. */
    static final String CONSENT_TEXT = "live-1";

    private static final int TITLE_LETTERS = 120;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Contests contests;
    private final Entrances entrances;
    private final Questions questions;
    private final Drawing drawing;
    private final QuestionBank bank;

    SettingUp(
            Contests contests,
            Entrances entrances,
            Questions questions,
            Drawing drawing,
            QuestionBank bank) {
        this.contests = contests;
        this.entrances = entrances;
        this.questions = questions;
        this.drawing = drawing;
        this.bank = bank;
    }

    /** A wish that was checked. */
    private record Checked(
            NewContest wish,
            String title,
            String organiser,
            ContestRules rules,
            SeatPlan seats,
            Set<QuestionId> unwanted,
            long seed) {}

    Mono<ContestId> create(NewContest wish) {
        return Mono.fromCallable(() -> check(wish)).flatMap(this::create);
    }

    /** The same rules again, with new questions and nobody on the chairs. */
    Mono<ContestId> create(NewContest wish, ContestRules rules) {
        return Mono.fromCallable(() -> check(wish, rules, Set.of())).flatMap(this::create);
    }

    private Mono<ContestId> create(Checked checked) {
        var wish =
                new Drawing.Wish(
                        checked.organiser(),
                        checked.wish().playedOn(),
                        checked.rules(),
                        checked.unwanted(),
                        checked.seed());
        return drawing.draw(wish).flatMap(asked -> create(checked, asked));
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
                        asked.stream().map(AskedQuestion::question).toList());
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

    private Checked check(NewContest wish) {
        var preset = wish.preset().rules();
        var seats = wish.seats() == null ? preset.roster().maxOnFloor() : wish.seats();
        var rules = rules(preset, seats, wish.rules());
        var topics = wish.draw() == null ? null : wish.draw().topics();
        return check(wish, rules, topics == null ? Set.of() : otherThan(topics));
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

    private static Checked check(NewContest wish, ContestRules rules, Set<QuestionId> unwanted) {
        var title = named(wish.title(), "title");
        var organiser = named(wish.organiser(), "organiser");
        var options = wish.draw();
        var seed = options == null || options.seed() == null ? RANDOM.nextInt() : options.seed();
        var units = wish.units() == null ? List.<String>of() : wish.units();
        var roster = RosterText.parse(wish.roster());
        var people = new SeatPlan.Wish(units, organiser, List.of(), roster, seed);
        var plan = SeatPlan.of(people, rules);
        return new Checked(wish, title, organiser, rules, plan, unwanted, seed);
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

    private Set<QuestionId> otherThan(List<String> topics) {
        var known = List.of(Topic.values()).stream().map(Topic::name).toList();
        if (topics.isEmpty() || !known.containsAll(topics)) {
            throw Refused.unfit("TOPICS_UNKNOWN", "Topics are T1 to T11.", topics);
        }
        return bank.questions().stream()
                .filter(question -> !topics.contains(question.topic().name()))
                .map(vn.chuongvang.questionbank.Question::id)
                .collect(Collectors.toUnmodifiableSet());
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

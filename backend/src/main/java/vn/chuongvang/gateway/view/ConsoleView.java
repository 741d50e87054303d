package vn.chuongvang.gateway.view;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.contest.Act;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Hall;
import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.Round;
import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.live.Recorded;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The whole console of a host; a referee's has no key before the reveal and nothing to press, a
 * prompter's no key while anybody may still answer. Whoever a seal does not name runs the contest
 * without the keys: they come at the reveal, and a question when it is read to everybody.
 */
public final class ConsoleView {
    private static final int RESULTS = 200;

    /** What the host has to decide on, before what most people wrote. */
    private static final Comparator<Wire.WrittenAnswer> NEAR_FIRST =
            Comparator.comparing((Wire.WrittenAnswer one) -> !one.verdict().equals("near"))
                    .thenComparing(Wire.WrittenAnswer::count, Comparator.reverseOrder());

    private static final int MOST_WRITTEN = 200;
    private static final int MOST_WITH_LIFELINES = 20;

    private ConsoleView() {}

    /**
     * @param just positions of lamps that the last act changed
     * @param links addresses to open or to show
     */
    public static Optional<ServerMessage.Console> forHost(
            Scene scene, Instant now, List<Integer> just, Map<String, String> links, Sight sight) {
        return scene.prepared()
                .map(state -> of(scene, state, now, just, links, Audience.HOST, sight));
    }

    public static Optional<ServerMessage.Console> forReferee(
            Scene scene, Instant now, List<Integer> just) {
        return scene.prepared()
                .map(
                        state ->
                                of(
                                        scene,
                                        state,
                                        now,
                                        just,
                                        Map.of(),
                                        Audience.REFEREE,
                                        Sight.UNNAMED));
    }

    /** It says what comes next, too: the names of acts, which it cannot do. */
    public static Optional<ServerMessage.Console> forPrompter(
            Scene scene, Instant now, List<Integer> just, Sight sight) {
        return scene.prepared()
                .map(state -> of(scene, state, now, just, Map.of(), Audience.PROMPTER, sight));
    }

    /** Positions of the lamps that are not as they were. */
    public static List<Integer> changedLamps(Scene before, Scene after) {
        return before.prepared()
                .flatMap(old -> after.prepared().map(now -> Lamps.changed(old.hall(), now.hall())))
                .orElse(List.of());
    }

    private static ServerMessage.Console of(
            Scene scene,
            ContestState.Prepared state,
            Instant now,
            List<Integer> just,
            Map<String, String> links,
            Audience audience,
            Sight sight) {
        var hall = state.hall();
        var host = audience == Audience.HOST;
        var all = sight == Sight.EVERYTHING || state instanceof ContestState.Finished;
        var next = audience == Audience.REFEREE ? List.<Act>of() : state.nextActs(now);
        var shown = Optional.ofNullable(shownRound(state));
        var closed = shown.filter(_ -> !(state instanceof ContestState.Asking));
        return new ServerMessage.Console(
                scene.seq(),
                scene.room().controlSeq(),
                state.phase(now).name(),
                next.stream().map(ActNames::of).toList(),
                next.contains(Act.UNDO),
                Lamps.left(hall),
                Lamps.floor(hall),
                just,
                shown.map(round -> scene.script().question(hall, round)).orElse(null),
                shown.filter(_ -> seesKey(audience, all, state))
                        .map(scene.script()::key)
                        .orElse(null),
                scene.paused(),
                RunOfShow.of(scene, state, host && all),
                LogLines.of(
                        scene.chronicle(),
                        next.contains(Act.UNDO) ? undoable(scene) : Optional.empty()),
                closed.filter(round -> round.question().kind().isChoice())
                        .map(Round::distribution)
                        .orElse(null),
                closed.filter(_ -> host && (all || isRevealed(state)))
                        .filter(round -> !round.question().kind().isChoice())
                        .map(ConsoleView::written)
                        .orElse(null),
                hall.unasked(QuestionPurpose.BACKUP).size(),
                hall.unasked(QuestionPurpose.TIEBREAK).size(),
                hall.rescuesUsed(),
                hall.rules().rescue().maxUses(),
                hall.rules().rescue().selection().name(),
                RescueView.of(hall, next),
                tied(hall, next),
                ChecksView.unconfirmed(state),
                ChecksView.of(state),
                next.contains(Act.PICK_FINAL) ? scene.script().finals() : null,
                next.contains(Act.USE_LIFELINE) ? lifelines(hall) : null,
                lives(hall),
                links,
                results(scene, state),
                awards(scene, state),
                host ? DisputesView.of(state, all) : List.of());
    }

    private static List<List<Integer>> tied(Hall hall, List<Act> next) {
        if (!next.contains(Act.START_TIEBREAK) && !next.contains(Act.SHARE_RANKS)) {
            return List.of();
        }
        return hall
                .tiebreak()
                .map(running -> List.of(running.tied()))
                .orElseGet(hall::tiedGroups)
                .stream()
                .map(group -> group.stream().map(ContestantId::value).toList())
                .toList();
    }

    private static @Nullable Round shownRound(ContestState.Prepared state) {
        return switch (state) {
            case ContestState.AtQuestion asking -> asking.current();
            case ContestState.Settled settled -> settled.round().orElse(null);
            case ContestState.Lobby _,
                    ContestState.Ready _,
                    ContestState.Voided _,
                    ContestState.Finished _ ->
                    null;
        };
    }

    private static boolean seesKey(Audience audience, boolean all, ContestState.Prepared state) {
        return switch (audience) {
            case HOST -> all || isRevealed(state);
            case PROMPTER -> all ? !(state instanceof ContestState.Asking) : isRevealed(state);
            case REFEREE, CONTESTANT, SPECTATOR, SCREEN -> isRevealed(state);
        };
    }

    private static boolean isRevealed(ContestState.Prepared state) {
        return !(state instanceof ContestState.Asking) && !(state instanceof ContestState.Closed);
    }

    /** The newest line of staff stands for the act that an undo takes back. */
    private static Optional<Long> undoable(Scene scene) {
        return scene.chronicle().log().reversed().stream()
                .filter(fact -> fact.actor() != null && Act.isActOfStaff(fact.event()))
                .filter(fact -> !isOfTheClock(fact.event()))
                .findFirst()
                .filter(fact -> !(fact.event() instanceof ContestEvent.ActUndone))
                .map(Recorded::seq);
    }

    /** A pause is ended, not undone: what an undo takes back lies before it. */
    private static boolean isOfTheClock(ContestEvent event) {
        return event instanceof ContestEvent.ContestPaused
                || event instanceof ContestEvent.ContestResumed;
    }

    private static List<Wire.WrittenAnswer> written(Round round) {
        var counted = new LinkedHashMap<String, Wire.WrittenAnswer>();
        round.answers()
                .forEach(
                        (_, answer) -> {
                            if (answer.response() instanceof Response.Written written) {
                                counted.merge(
                                        written.canonical(),
                                        once(round, written),
                                        ConsoleView::sum);
                            }
                        });
        return counted.values().stream().sorted(NEAR_FIRST).limit(MOST_WRITTEN).toList();
    }

    private static Wire.WrittenAnswer once(Round round, Response.Written written) {
        var verdict =
                round.isRight(written)
                        ? "right"
                        : written.verdict() == Response.Verdict.NEAR ? "near" : "wrong";
        var words = Given.words(round.question().kind(), written);
        return new Wire.WrittenAnswer(written.canonical(), words, verdict, 1);
    }

    private static Wire.WrittenAnswer sum(Wire.WrittenAnswer a, Wire.WrittenAnswer b) {
        return new Wire.WrittenAnswer(a.canonical(), a.text(), a.verdict(), a.count() + b.count());
    }

    private static List<Wire.Lifelines> lifelines(Hall hall) {
        return hall.onFloor().stream()
                .map(id -> new Wire.Lifelines(id.value(), hall.lifelinesLeft(id)))
                .filter(one -> !one.left().isEmpty())
                .limit(MOST_WITH_LIFELINES)
                .toList();
    }

    private static @Nullable List<Integer> lives(Hall hall) {
        return hall.rules().elimination().mode() instanceof ContestRules.EliminationMode.Lives
                ? hall.roster().stream().map(one -> hall.livesLeft(one.id())).toList()
                : null;
    }

    private static List<Wire.Award> awards(Scene scene, ContestState.Prepared state) {
        return state instanceof ContestState.Finished finished
                ? Endings.awards(finished.hall(), scene)
                : List.of();
    }

    private static List<Wire.Ranked> results(Scene scene, ContestState.Prepared state) {
        return state instanceof ContestState.Finished finished
                ? Endings.ranked(finished.hall(), finished.ranking(), RESULTS, scene)
                : List.of();
    }
}

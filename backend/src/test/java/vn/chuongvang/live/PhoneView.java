package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.Wire;

import java.util.List;

/** What a contestant's page makes of its messages, as {@code model/phone-view.js} does. */
final class PhoneView {

    private String phase = "unknown";
    private String lamp = "E";
    private int left;
    private int round;
    private @Nullable List<Integer> among;
    private boolean buzzer;
    private int options;
    private long opensAt;
    private long closesAt;
    private boolean paused;
    private int recorded;
    private int attempt;
    private @Nullable Tap pending;

    /**
     * An answer as a page sends it.
     *
     * @param option of a choice; else the {@code text}
     */
    record Tap(int round, int attempt, @Nullable Integer option, @Nullable String text) {}

    /** What must be the same however it was learned. */
    record Picture(
            String phase,
            String lamp,
            int left,
            int round,
            long opensAt,
            long closesAt,
            boolean paused) {}

    Picture picture() {
        var asks = isAsking();
        return new Picture(
                phase,
                lamp,
                left,
                asks ? round : 0,
                asks ? opensAt : 0,
                asks ? closesAt : 0,
                paused);
    }

    void hear(ServerMessage message) {
        if (message instanceof ServerMessage.State it) {
            restored(it);
        } else if (message instanceof ServerMessage.Ask it) {
            asked(it);
        } else if (message instanceof ServerMessage.Clock it) {
            paused = it.paused() != null;
            if (it.round() == round) {
                opensAt = it.opensAt();
                closesAt = it.closesAt();
            }
        } else if (message instanceof ServerMessage.Ack it) {
            if (isMine(it.round(), it.attempt())) {
                recorded = it.attempt();
                pending = null;
            }
        } else if (message instanceof ServerMessage.Refused it) {
            if (it.round() != null && it.attempt() != null && isMine(it.round(), it.attempt())) {
                pending = null;
            }
        } else if (message instanceof ServerMessage.Result it) {
            phase = "between";
            lamp = it.you();
            left = it.left();
            pending = null;
            paused = false;
        } else if (message instanceof ServerMessage.Standing it) {
            changed(it);
        } else if (message instanceof ServerMessage.End it) {
            phase = "finished";
            lamp = it.you();
            pending = null;
            paused = false;
        }
    }

    private void restored(ServerMessage.State state) {
        phase = state.phase();
        lamp = state.you();
        left = state.left();
        paused = state.paused() != null;
        if (state.question() != null) {
            question(state.question());
        }
        var answer = state.answer();
        recorded = answer == null ? 0 : answer.attempt();
        var waiting = pending;
        var same = waiting != null && isAsking() && waiting.round() == round;
        if (waiting == null || !same || recorded >= waiting.attempt()) {
            pending = null;
        }
        attempt = Math.max(recorded, same ? waiting.attempt() : 0);
    }

    private void asked(ServerMessage.Ask ask) {
        if (ask.question().round() != round) {
            recorded = 0;
            attempt = 0;
            pending = null;
        }
        phase = "ask";
        left = ask.left();
        paused = false;
        question(ask.question());
    }

    private void question(Wire.Question question) {
        round = question.round();
        among = question.among();
        buzzer = question.buzzer() != null && question.buzzer();
        options = question.options().size();
        opensAt = question.opensAt();
        closesAt = question.closesAt();
    }

    private void changed(ServerMessage.Standing standing) {
        var voided =
                standing.cause().equals("void")
                        && isAsking()
                        && standing.round() != null
                        && standing.round() == round;
        var started = standing.cause().equals("started") && phase.equals("lobby");
        if (voided || started) {
            phase = "between";
        }
        if (voided) {
            pending = null;
        }
        lamp = standing.you();
        left = standing.left();
    }

    private boolean isMine(int ofRound, int ofAttempt) {
        return pending != null && pending.round() == ofRound && pending.attempt() == ofAttempt;
    }

    boolean isAsking() {
        return phase.equals("ask");
    }

    boolean isOver() {
        return phase.equals("finished");
    }

    int round() {
        return round;
    }

    int options() {
        return options;
    }

    long opensAt() {
        return opensAt;
    }

    long closesAt() {
        return closesAt;
    }

    int attempt() {
        return attempt;
    }

    @Nullable Tap pending() {
        return pending;
    }

    /**
     * @param changeable whether the rules let answers be changed
     */
    boolean mayAnswer(int contestant, boolean changeable) {
        var mine = among == null ? "LRWB".contains(lamp) : among.contains(contestant);
        var done = (buzzer || !changeable) && (recorded > 0 || pending != null);
        return isAsking() && mine && !paused && !done;
    }

    /** A tap; what was tapped before and is not acknowledged is not sent any more. */
    Tap tap(@Nullable Integer option, @Nullable String text) {
        attempt++;
        var tap = new Tap(round, attempt, option, text);
        pending = tap;
        return tap;
    }

    /** A page that was opened anew finds in the phone what another one left unacknowledged. */
    void recall(@Nullable Tap kept) {
        if (kept != null
                && isAsking()
                && kept.round() == round
                && kept.attempt() > Math.max(attempt, recorded)) {
            attempt = kept.attempt();
            pending = kept;
        }
    }
}

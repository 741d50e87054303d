package vn.chuongvang.rehearsal.client;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.ClientMessage;

import java.util.concurrent.TimeUnit;

/**
 * Keeps one answer until it is acknowledged: nudges it through a lossy line, sends it again with
 * the same attempt after a while and whenever the phone is back.
 */
final class AnswerSender {

    private static final long[] NUDGES_MS = {80, 250, 600};
    private static final long[] RESENDS_MS = {1_500, 4_500, 7_500, 10_500, 15_000, 20_000, 30_000};

    private final Device device;
    private @Nullable Tap pending;
    private long tappedAt;

    AnswerSender(Device device) {
        this.device = device;
    }

    void deliver(Tap tap) {
        pending = tap;
        tappedAt = System.nanoTime();
        send(tap, true);
        for (long nudge : NUDGES_MS) {
            later(nudge, tap, () -> device.send(new ClientMessage.Nudge(), false));
        }
        for (long resend : RESENDS_MS) {
            later(resend, tap, this::resend);
        }
    }

    void resend() {
        if (pending != null) {
            send(pending, false);
        }
    }

    void resendAfter(long millis) {
        if (pending != null) {
            later(millis, pending, this::resend);
        }
    }

    /** Acknowledged, or refused for good. */
    void settled(int round, int attempt) {
        if (pending != null && pending.round() == round && pending.attempt() == attempt) {
            pending = null;
        }
    }

    /** The round is over. */
    void forget() {
        pending = null;
    }

    long nanosSinceTap() {
        return System.nanoTime() - tappedAt;
    }

    private void send(Tap tap, boolean nudged) {
        device.send(
                new ClientMessage.Answer(tap.round(), tap.attempt(), tap.option(), tap.text()),
                nudged);
    }

    private void later(long millis, Tap tap, Runnable action) {
        device.loop()
                .schedule(
                        () -> {
                            if (pending == tap) {
                                action.run();
                            }
                        },
                        millis,
                        TimeUnit.MILLISECONDS);
    }
}

package vn.chuongvang.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;

import vn.chuongvang.live.TurnListener;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A host's act, or a batch of answers, from the mailbox of its room to the disk and back. */
final class TurnSpans implements TurnListener {
    private static final AttributeKey<Long> CONTEST = AttributeKey.longKey("chuongvang.contest");
    private static final AttributeKey<Long> ACTS = AttributeKey.longKey("chuongvang.acts");
    private static final AttributeKey<Long> ANSWERS = AttributeKey.longKey("chuongvang.answers");
    private static final AttributeKey<Long> FACTS = AttributeKey.longKey("chuongvang.facts");

    private final Tracer tracer;
    private final InstantSource clock;

    TurnSpans(Tracer tracer, InstantSource clock) {
        this.tracer = tracer;
        this.clock = clock;
    }

    @Override
    public void turned(Turn turn) {
        var end = clock.instant();
        var told = end.minus(turn.told());
        var written = told.minus(turn.written());
        var judged = written.minus(turn.judged());
        var whole =
                tracer.spanBuilder("room.turn")
                        .setNoParent()
                        .setStartTimestamp(judged.minus(turn.waited()))
                        .setAttribute(CONTEST, turn.contest().value())
                        .setAttribute(ACTS, (long) turn.acts())
                        .setAttribute(ANSWERS, (long) turn.answers())
                        .setAttribute(FACTS, (long) turn.facts())
                        .startSpan();
        if (whole.getSpanContext().isSampled()) {
            part(whole, "room.mailbox", judged, turn.waited());
            part(whole, "room.judge", written, turn.judged());
            part(whole, "journal.append", told, turn.written());
            part(whole, "room.tell", end, turn.told());
        }
        whole.end(end);
    }

    private void part(Span whole, String name, Instant end, Duration took) {
        tracer.spanBuilder(name)
                .setParent(Context.root().with(whole))
                .setStartTimestamp(end.minus(took))
                .startSpan()
                .end(end);
    }
}

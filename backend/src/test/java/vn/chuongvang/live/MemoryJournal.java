package vn.chuongvang.live;

import org.jspecify.annotations.Nullable;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** A journal that is as strict as the real one, and fails when a test wants it to. */
final class MemoryJournal implements OwnedJournal {

    /** What the next statements meet. */
    enum Weather {
        FINE,
        /** Nothing arrives. */
        AWAY,
        /** It answers, and has no room for anything more. */
        FULL,
        /** It arrives and is written, but the answer is lost. */
        ANSWERS_LOST
    }

    private final Map<ContestId, List<JournalRow>> rows = new HashMap<>();
    private final Map<ContestId, Tenure> tenures = new HashMap<>();
    private final EventJson json;
    private final Supplier<Instant> clock;

    private Weather weather = Weather.FINE;
    private Duration slow = Duration.ZERO;
    private int appends;

    MemoryJournal(EventJson json, Supplier<Instant> clock) {
        this.json = json;
        this.clock = clock;
    }

    synchronized void weather(Weather now) {
        weather = now;
    }

    synchronized void slow(Duration each) {
        slow = each;
    }

    synchronized int appends() {
        return appends;
    }

    synchronized List<Recorded> facts(ContestId contest) {
        return stored(contest).stream().map(json::recorded).toList();
    }

    synchronized List<JournalRow> stored(ContestId contest) {
        return List.copyOf(rows.getOrDefault(contest, List.of()));
    }

    @Override
    public Mono<Tenure> acquire(
            ContestId contest, String owner, Duration lease, boolean parkedToo) {
        return Mono.fromCallable(() -> take(contest, owner, nextEpoch(contest)));
    }

    @Override
    public Mono<Tenure> retake(Tenure tenure, Duration lease) {
        return Mono.fromCallable(
                () ->
                        holds(tenure) && epoch(tenure) <= tenure.epoch() + 1
                                ? take(tenure.contest(), tenure.owner(), tenure.epoch() + 1)
                                : null);
    }

    private synchronized long nextEpoch(ContestId contest) {
        var before = tenures.get(contest);
        return before == null ? 1 : before.epoch() + 1;
    }

    private synchronized Tenure take(ContestId contest, String owner, long epoch) {
        meet(Weather.AWAY);
        var tenure =
                new Tenure(contest, owner, epoch, stored(contest).size(), clock.get(), clock.get());
        tenures.put(contest, tenure);
        meet(Weather.ANSWERS_LOST);
        return tenure;
    }

    @Override
    public Mono<Instant> append(
            Tenure tenure, long lastSeq, List<JournalRow> batch, Duration lease) {
        return Mono.fromCallable(() -> write(tenure, lastSeq, batch));
    }

    private @Nullable Instant write(Tenure tenure, long lastSeq, List<JournalRow> batch)
            throws InterruptedException {
        Thread.sleep(slow);
        synchronized (this) {
            meet(Weather.AWAY);
            meet(Weather.FULL);
            appends++;
            var contest = tenure.contest();
            var all = new ArrayList<>(stored(contest));
            if (tenure.epoch() != epoch(tenure) || all.size() != lastSeq) {
                return null;
            }
            for (var row : batch) {
                if (row.seq() != all.size() + 1) {
                    throw new AssertionError("a gap before " + row.seq());
                }
                all.add(row);
            }
            rows.put(contest, all);
            meet(Weather.ANSWERS_LOST);
            return clock.get();
        }
    }

    @Override
    public Mono<JournalEnd> end(Tenure tenure) {
        return Mono.fromCallable(
                () -> {
                    synchronized (this) {
                        meet(Weather.AWAY);
                        meet(Weather.ANSWERS_LOST);
                        var all = stored(tenure.contest());
                        var hash = all.isEmpty() ? null : all.getLast().hash();
                        return tenure.epoch() == epoch(tenure)
                                ? new JournalEnd(all.size(), hash)
                                : null;
                    }
                });
    }

    @Override
    public Mono<Renewal> renew(String owner, Holding holding, Duration lease) {
        return Mono.fromCallable(
                () -> {
                    synchronized (this) {
                        meet(Weather.AWAY);
                        return new Renewal(clock.get(), Set.copyOf(holding.kept()));
                    }
                });
    }

    @Override
    public void letGo(ContestId contest) {}

    @Override
    public Mono<Void> release(Tenure tenure) {
        return Mono.empty();
    }

    @Override
    public Flux<JournalRow> rows(ContestId contest, long afterSeq) {
        return Flux.defer(() -> Flux.fromIterable(stored(contest)).skip(afterSeq));
    }

    @Override
    public Flux<Recorded> read(ContestId contest, long afterSeq) {
        return rows(contest, afterSeq).map(json::recorded);
    }

    private synchronized long epoch(Tenure tenure) {
        return tenures.get(tenure.contest()).epoch();
    }

    private synchronized boolean holds(Tenure tenure) {
        var now = tenures.get(tenure.contest());
        return now != null && now.owner().equals(tenure.owner());
    }

    private void meet(Weather bad) {
        if (weather == bad) {
            throw new IllegalStateException("the database is away");
        }
    }
}

package vn.chuongvang.questions;

import vn.chuongvang.questionbank.Question.State;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How far the versions of one question came.
 *
 * <p>A reviewed version takes the place of the one before for good: when it is sent back nothing is
 * played, as what it replaced was replaced for a reason. A newer draft takes nothing away.
 */
record Progress(Map<Integer, State> states, Optional<Integer> played) {

    static Progress of(SortedMap<Integer, BankVersion> versions, List<BankEvent> events) {
        return new Fold(versions.values()).after(events, versions.lastKey());
    }

    State state(int version) {
        return states.getOrDefault(version, State.DRAFT);
    }

    private static final class Fold {
        private final Map<Integer, State> states = new HashMap<>();
        private Optional<Integer> played = Optional.empty();

        /** The newest version that came with the product and was not copied from it. */
        private Optional<Integer> delivered = Optional.empty();

        Fold(Collection<BankVersion> versions) {
            for (var version : versions) {
                if (version.shipped()) {
                    var state = version.question().editorial().state();
                    states.put(version.number(), state);
                    if (state == State.REVIEWED || state == State.APPROVED) {
                        delivered = Optional.of(version.number());
                    }
                }
            }
            played = delivered;
        }

        /** A newer version that came with a release since is played; a retirement holds. */
        Progress after(List<BankEvent> events, int newest) {
            events.forEach(this::add);
            var retired = !events.isEmpty() && isRetired(events);
            if (!retired && delivered.filter(number -> number == newest).isPresent()) {
                var touched = events.stream().anyMatch(event -> event.version() == newest);
                if (!touched) {
                    played = delivered;
                }
            }
            if (retired) {
                states.put(newest, State.RETIRED);
            }
            return new Progress(Map.copyOf(states), played);
        }

        private static boolean isRetired(List<BankEvent> events) {
            return events.reversed().stream()
                    .map(BankEvent::kind)
                    .filter(
                            kind ->
                                    kind == BankEvent.Kind.RETIRED
                                            || kind == BankEvent.Kind.REOPENED)
                    .findFirst()
                    .filter(BankEvent.Kind.RETIRED::equals)
                    .isPresent();
        }

        private void add(BankEvent event) {
            var version = event.version();
            switch (event.kind()) {
                case CREATED, IMPORTED, EDITED, RENEWED -> states.put(version, State.DRAFT);
                case REVIEWED -> {
                    states.put(version, State.REVIEWED);
                    played = Optional.of(version);
                }
                case APPROVED -> {
                    states.put(version, State.APPROVED);
                    played = Optional.of(version);
                }
                case SENT_BACK -> {
                    states.put(version, State.DRAFT);
                    played = played.filter(number -> number != version);
                }
                case RETIRED -> {
                    states.put(version, State.RETIRED);
                    played = Optional.empty();
                }
                case REOPENED -> states.put(version, State.DRAFT);
                case STILL_RIGHT -> {}
            }
        }
    }
}

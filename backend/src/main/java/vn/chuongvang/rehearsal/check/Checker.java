package vn.chuongvang.rehearsal.check;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.rehearsal.check.Findings.Fault;
import vn.chuongvang.rehearsal.client.Tap;
import vn.chuongvang.rehearsal.client.Testimony;
import vn.chuongvang.rehearsal.client.Told;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The consistency check after a show with faults. The journal is the order of things, so every
 * promise can be looked up; nothing has to be searched for.
 */
public final class Checker {

    private final List<Fact> journal;
    private final Map<Fact.AnswerKey, Fact> answers = new HashMap<>();
    private final Map<Integer, Long> closedAt = new HashMap<>();
    private final Findings.Builder findings = new Findings.Builder();

    private Checker(List<Fact> journal) {
        this.journal = journal;
    }

    public static Findings check(List<Fact> journal, List<Testimony> testimonies, HostView view) {
        Checker checker = new Checker(journal);
        checker.index();
        testimonies.forEach(testimony -> checker.hear(testimony, view.floor()));
        checker.searchForInventions(testimonies);
        PlainFloor plain = PlainFloor.of(journal, view);
        plain.differences(view)
                .forEach(difference -> checker.findings.found(Fault.FLOOR, difference));
        testimonies.forEach(testimony -> checker.compareRecord(testimony, plain));
        return checker.findings.build();
    }

    /**
     * @param right answers by contestant, as the leaderboard shows them
     */
    public static Findings checkBoard(
            List<Fact> journal, HostView view, Map<Integer, Integer> right) {
        var findings = new Findings.Builder();
        var plain = PlainFloor.of(journal, view);
        view.floor()
                .keySet()
                .forEach(
                        contestant -> {
                            var shown = right.get(contestant);
                            if (shown == null || shown != plain.right(contestant)) {
                                findings.found(
                                        Fault.BOARD,
                                        "contestant %d has %s right answers, is %d"
                                                .formatted(
                                                        contestant,
                                                        shown,
                                                        plain.right(contestant)));
                            }
                        });
        return findings.build();
    }

    private void index() {
        for (Fact fact : journal) {
            if (fact.is("RoundClosed")) {
                closedAt.put(fact.round(), fact.seq());
            }
            if (fact.answer() != null) {
                findings.recorded++;
                Fact twin = answers.put(fact.answer(), fact);
                if (twin != null) {
                    findings.found(Fault.DUPLICATED, twin + " and " + fact);
                }
            }
        }
        answers.values().forEach(this::checkOrder);
    }

    private void checkOrder(Fact answer) {
        Long closed = closedAt.get(answer.round());
        if (closed != null && closed < answer.seq()) {
            findings.found(Fault.AFTER_CLOSE, answer + ", closed at " + closed);
        }
    }

    private void hear(Testimony testimony, Map<Integer, String> floor) {
        testimony.protests().forEach(protest -> findings.found(Fault.PROTEST, protest));
        if (testimony.you() == null) {
            findings.found(Fault.PROTEST, "never got a seat");
            return;
        }
        int contestant = testimony.you().contestant();
        findings.acknowledged += testimony.told().size();
        testimony.told().forEach(told -> lookUp(contestant, told, testimony.taps()));
        String lamp = floor.get(contestant);
        if (!testimony.lamp().equals(lamp)) {
            findings.found(
                    Fault.LAMP,
                    "contestant " + contestant + " shows " + testimony.lamp() + ", is " + lamp);
        }
    }

    private void compareRecord(Testimony testimony, PlainFloor plain) {
        if (testimony.you() == null) {
            return;
        }
        int contestant = testimony.you().contestant();
        differs(contestant, "right answers", testimony.right(), plain.right(contestant));
        differs(contestant, "lamps lit", testimony.left(), plain.lit());
    }

    private void differs(int contestant, String what, @Nullable Integer shown, int is) {
        if (shown != null && shown != is) {
            findings.found(
                    Fault.RECORD,
                    "contestant " + contestant + " shows " + shown + " " + what + ", is " + is);
        }
    }

    private void lookUp(int contestant, Told told, List<Tap> taps) {
        Fact fact = answers.get(new Fact.AnswerKey(told.round(), contestant, told.attempt()));
        if (fact == null || fact.seq() != told.receipt()) {
            findings.found(Fault.LOST, contestant + " was told " + told + ", on disk " + fact);
            return;
        }
        taps.stream()
                .filter(tap -> tap.round() == told.round() && tap.attempt() == told.attempt())
                .filter(tap -> !isSame(tap, fact.body()))
                .forEach(tap -> findings.found(Fault.CHANGED, tap + ", on disk " + fact));
    }

    private static boolean isSame(Tap tap, JsonNode body) {
        JsonNode response = body.path("response");
        return tap.option() == null
                ? Objects.equals(tap.text(), response.path("text").asString())
                : tap.option() == response.path("option").asInt(-1);
    }

    private void searchForInventions(List<Testimony> testimonies) {
        Set<Fact.AnswerKey> sent = new HashSet<>();
        for (Testimony testimony : testimonies) {
            if (testimony.you() != null) {
                int contestant = testimony.you().contestant();
                testimony.taps().forEach(tap -> sent.add(key(contestant, tap)));
            }
        }
        answers.forEach(
                (key, fact) -> {
                    if (!sent.contains(key)) {
                        findings.found(Fault.INVENTED, fact.toString());
                    }
                });
    }

    private static Fact.AnswerKey key(int contestant, Tap tap) {
        return new Fact.AnswerKey(tap.round(), contestant, tap.attempt());
    }
}

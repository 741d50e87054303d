package vn.chuongvang.questionbank.check;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Answer.Area;
import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Reading.Entry;
import vn.chuongvang.questionbank.text.NormalForm;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Pictures and recordings: their words do not give the answer away, and what is to be tapped can be
 * tapped by a thumb. That an area lies inside the picture is a matter of reading it.
 */
final class MediaRules {
    private static final int LONGEST_WORDS = 280;

    /** A finger on a phone 360 px wide covers some 22 px: 60 thousandths. */
    private static final int SMALLEST_AREA = 60;

    private MediaRules() {}

    static List<Problem> problems(Entry entry) {
        var problems = new ArrayList<Problem>();
        var media = entry.question().media();
        media.picture().ifPresent(picture -> words(entry, "alt", picture.alt(), problems));
        media.recording()
                .ifPresent(
                        recording -> words(entry, "transcript", recording.transcript(), problems));
        if (entry.question().answer() instanceof Answer.Hotspot tap) {
            if (media.picture().isEmpty()) {
                problems.add(entry.problem("media", "media.needed"));
            }
            areas(entry, tap.areas(), problems);
        }
        return problems;
    }

    private static void words(Entry entry, String field, String words, List<Problem> problems) {
        if (words.codePointCount(0, words.length()) > LONGEST_WORDS) {
            var length = words.codePointCount(0, words.length());
            problems.add(entry.problem("media", "text.long", field, length, LONGEST_WORDS));
        }
        var said = " " + NormalForm.folded(words) + " ";
        keys(entry.question().answer())
                .filter(key -> said.contains(" " + NormalForm.folded(key) + " "))
                .findFirst()
                .ifPresent(key -> problems.add(entry.problem("media", "media.tells", field, key)));
    }

    private static Stream<String> keys(Answer answer) {
        return switch (answer) {
            case Answer.ShortText words -> words.accepted().stream();
            case Answer.Choice _, Answer.Number _, Answer.Hotspot _ -> Stream.of(answer.keyText());
            case Answer.TrueFalse _, Answer.Picked _ -> Stream.of();
        };
    }

    private static void areas(Entry entry, List<Area> areas, List<Problem> problems) {
        for (int i = 0; i < areas.size(); i++) {
            var area = areas.get(i);
            var place = "areas[" + i + "]";
            if (Math.min(area.width(), area.height()) < SMALLEST_AREA) {
                var flaw = entry.problem(place, "area.small", area.name(), SMALLEST_AREA);
                problems.add(flaw);
            }
            areas.subList(0, i).stream()
                    .filter(other -> overlap(area, other))
                    .map(other -> entry.problem(place, "area.overlap", area.name(), other.name()))
                    .forEach(problems::add);
        }
    }

    private static boolean overlap(Area one, Area other) {
        return one.left() < other.left() + other.width()
                && other.left() < one.left() + one.width()
                && one.top() < other.top() + other.height()
                && other.top() < one.top() + one.height();
    }
}

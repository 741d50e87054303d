package vn.chuongvang.questions;

import vn.chuongvang.questionbank.text.VietnameseText;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who will see the questions of a contest, and when.
 *
 * @param contest its number; 0 while it has none
 * @param units names of its units
 * @param event number of the first contest of its event; 0 when it is the first itself
 */
public record Gathering(
        long contest, String organiser, List<String> units, long event, LocalDate playedOn) {

    /** "Tổ 3" is in every ward; it says nothing about where. */
    private static final Pattern ANYWHERE =
            Pattern.compile(
                    "(?:(?:to|thon|xom|ap|ban|buon|lang|khoi|khom|khu|khu pho|to dan"
                            + " pho|doi|nhom|lop|khoa|chi doan|chi hoi|phan doan|don"
                            + " vi|team|group|class|unit)\\W*)*"
                            + "(?:so\\W*)?(?:[a-z]?\\d+\\w{0,3}|[a-z]|[ivx]+)?");

    public Gathering {
        units = List.copyOf(units);
    }

    /** The organiser and units whose names tell a place, as they are compared. */
    Set<String> places() {
        return Stream.concat(Stream.of(organiser), units.stream())
                .map(Gathering::folded)
                .filter(name -> !ANYWHERE.matcher(name).matches())
                .collect(Collectors.toUnmodifiableSet());
    }

    static String folded(String name) {
        return VietnameseText.fold(name).strip().replaceAll("\\s+", " ");
    }
}

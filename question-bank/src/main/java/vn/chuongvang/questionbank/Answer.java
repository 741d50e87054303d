package vn.chuongvang.questionbank;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What is right, in one shape per type of question. */
public sealed interface Answer {

    /** The key in words, as the host reads it aloud. */
    String keyText();

    /** One of two to six options; {@code key} is the index of the right one. */
    record Choice(List<String> options, int key) implements Answer {
        public Choice {
            options = List.copyOf(options);
            if (options.size() < 2 || options.size() > 6) {
                throw new IllegalArgumentException("A choice has 2 to 6 options");
            }
            if (key < 0 || key >= options.size()) {
                throw new IllegalArgumentException("The key is not one of the options");
            }
        }

        @Override
        public String keyText() {
            return options.get(key);
        }
    }

    /** A claim that is either true or false. */
    record TrueFalse(boolean key) implements Answer {
        static final List<String> OPTIONS = List.of("Đúng", "Sai");

        @Override
        public String keyText() {
            return OPTIONS.get(key ? 0 : 1);
        }
    }

    /** A few words; the first accepted answer is the one that is shown as the key. */
    record ShortText(List<String> accepted, List<String> mustReject, MatchPolicy policy)
            implements Answer {
        public ShortText {
            accepted = List.copyOf(accepted);
            mustReject = List.copyOf(mustReject);
            if (accepted.isEmpty()) {
                throw new IllegalArgumentException("A written question accepts some answer");
            }
        }

        @Override
        public String keyText() {
            return accepted.getFirst();
        }
    }

    /**
     * A number; right when it differs from the value by no more than the tolerance.
     *
     * @param unit shown with the key; empty if there is none
     * @param otherUnits words that contestants may write instead of the unit
     */
    record Number(BigDecimal value, BigDecimal tolerance, String unit, List<String> otherUnits)
            implements Answer {
        public Number {
            otherUnits = List.copyOf(otherUnits);
            if (tolerance.signum() < 0) {
                throw new IllegalArgumentException("A tolerance is not negative");
            }
        }

        /** Every word that may follow the number. */
        List<String> units() {
            return Stream.concat(Stream.of(unit), otherUnits.stream()).toList();
        }

        @Override
        public String keyText() {
            var number = value.stripTrailingZeros().toPlainString().replace('.', ',');
            return unit.isEmpty() ? number : number + (unit.equals("%") ? "%" : " " + unit);
        }
    }

    /**
     * An answer of several marks, each of them a letter: the right options, an order, pairs. On the
     * wire and on a board it is written as letters, "A C"; what is shown is the order of the lists.
     */
    sealed interface Picked extends Answer {

        /** What letters A, B, C… stand for, as it is shown. */
        List<String> lettered();

        /** The right marks, as indexes of {@link #lettered}. */
        List<Integer> key();

        /** Whether marks are an answer at all: complete, nothing twice. */
        boolean fits(List<Integer> marks);

        @Override
        default String keyText() {
            return letters(key());
        }

        /** "A, C". */
        static String letters(List<Integer> marks) {
            return marks.stream()
                    .map(mark -> String.valueOf((char) ('A' + mark)))
                    .collect(Collectors.joining(", "));
        }
    }

    /** All right options, of three to six, and no other; {@code key} ascends. */
    record MultipleChoice(List<String> options, List<Integer> key) implements Picked {
        public MultipleChoice {
            options = List.copyOf(options);
            key = key.stream().sorted().toList();
            between("options", options.size(), 3, 6);
            if (key.isEmpty() || !areDistinct(key, options.size())) {
                throw new IllegalArgumentException("The keys are some of the options");
            }
        }

        @Override
        public List<String> lettered() {
            return options;
        }

        @Override
        public boolean fits(List<Integer> marks) {
            return !marks.isEmpty() && areDistinct(marks, options.size());
        }
    }

    /**
     * Three to six things to be put in order.
     *
     * @param items in the order in which they are shown
     * @param key index of the item that comes first, second, third…
     */
    record Ordering(List<String> items, List<Integer> key) implements Picked {
        public Ordering {
            items = List.copyOf(items);
            key = List.copyOf(key);
            between("items", items.size(), 3, 6);
            if (key.size() != items.size() || !areDistinct(key, items.size())) {
                throw new IllegalArgumentException("The order names every item once");
            }
        }

        @Override
        public List<String> lettered() {
            return items;
        }

        @Override
        public boolean fits(List<Integer> marks) {
            return marks.size() == items.size() && areDistinct(marks, items.size());
        }
    }

    /**
     * Two to five things on the left, each of which goes with one of two to six on the right; a
     * thing on the right may be left over, and none is used twice.
     *
     * @param key index on the right that goes with the first, second… on the left
     */
    record Matching(List<String> left, List<String> right, List<Integer> key) implements Picked {
        public Matching {
            left = List.copyOf(left);
            right = List.copyOf(right);
            key = List.copyOf(key);
            between("left", left.size(), 2, 5);
            between("right", right.size(), left.size(), 6);
            if (key.size() != left.size() || !areDistinct(key, right.size())) {
                throw new IllegalArgumentException("Each on the left has one on the right");
            }
        }

        @Override
        public List<String> lettered() {
            return right;
        }

        @Override
        public boolean fits(List<Integer> marks) {
            return marks.size() == left.size() && areDistinct(marks, right.size());
        }

        /** "1–C, 2–A". */
        @Override
        public String keyText() {
            return IntStream.range(0, key.size())
                    .mapToObj(i -> (i + 1) + "–" + (char) ('A' + key.get(i)))
                    .collect(Collectors.joining(", "));
        }
    }

    /**
     * A tap on the picture. It is answered by a point in thousandths of the picture's width and
     * height, "512 300"; a tap outside all areas is an answer too, and wrong.
     *
     * @param areas what may be tapped, right and wrong; they do not overlap
     * @param key the index of the right one
     */
    record Hotspot(List<Area> areas, int key) implements Answer {
        public Hotspot {
            areas = List.copyOf(areas);
            between("areas", areas.size(), 2, 6);
            if (key < 0 || key >= areas.size()) {
                throw new IllegalArgumentException("The key is not one of the areas");
            }
        }

        /** Index of the area in which a point lies; on an edge that two share, the right one. */
        public OptionalInt at(int x, int y) {
            return areas.get(key).holds(x, y)
                    ? OptionalInt.of(key)
                    : IntStream.range(0, areas.size())
                            .filter(i -> areas.get(i).holds(x, y))
                            .findFirst();
        }

        @Override
        public String keyText() {
            return areas.get(key).name();
        }
    }

    /**
     * A rectangle on a picture, in thousandths of its width and height.
     *
     * @param name what is there, for who does not see the picture
     */
    record Area(String name, int left, int top, int width, int height) {
        public Area {
            if (left < 0
                    || top < 0
                    || width < 1
                    || height < 1
                    || left + width > 1000
                    || top + height > 1000) {
                throw new IllegalArgumentException("An area lies within the picture");
            }
        }

        boolean holds(int x, int y) {
            return x >= left && x <= left + width && y >= top && y <= top + height;
        }
    }

    private static void between(String what, int count, int least, int most) {
        if (count < least || count > most) {
            throw new IllegalArgumentException(
                    "%d to %d %s, not %d".formatted(least, most, what, count));
        }
    }

    private static boolean areDistinct(List<Integer> marks, int bound) {
        return marks.stream().allMatch(mark -> mark >= 0 && mark < bound)
                && Set.copyOf(marks).size() == marks.size();
    }

    /** How strictly typed text is compared with the accepted answers. */
    enum MatchPolicy {
        /** Accents count; case, spaces, quotes, hyphens and the place of the tone mark do not. */
        EXACT,
        /** Also right without accents, unless that could mean an answer that must be rejected. */
        LENIENT,
        /** Accents never count. */
        IGNORE_ACCENTS
    }
}

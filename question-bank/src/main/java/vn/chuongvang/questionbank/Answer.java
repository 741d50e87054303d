package vn.chuongvang.questionbank;

import java.math.BigDecimal;
import java.util.List;
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

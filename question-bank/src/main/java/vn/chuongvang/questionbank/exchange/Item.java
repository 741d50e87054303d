package vn.chuongvang.questionbank.exchange;

import java.util.List;
import java.util.Optional;

/**
 * One question of a file, taken or refused.
 *
 * @param number from 1, in the order of the file
 * @param title what the file calls it, else the beginning of its words; may be empty
 * @param draft empty when it was refused
 * @param problems why it was refused
 * @param warnings what was lost or has to be looked at
 */
public record Item(
        int number,
        Place place,
        String title,
        Optional<Draft> draft,
        List<Note> problems,
        List<Note> warnings) {
    public Item {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        if (draft.isPresent() != problems.isEmpty()) {
            throw new IllegalArgumentException("An item is either taken or refused");
        }
    }

    /**
     * Where it stands.
     *
     * @param file within a package; else empty
     * @param line from 1; a row of a table; 0 where lines mean nothing
     */
    public record Place(String file, int line) {
        public static Place line(int line) {
            return new Place("", line);
        }
    }
}

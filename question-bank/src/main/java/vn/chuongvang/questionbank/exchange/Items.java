package vn.chuongvang.questionbank.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Counts items, and turns what goes wrong in one of them into a refusal of that one. */
public final class Items {
    private static final int LONGEST_TITLE = 80;

    private final Consumer<Item> taken;
    private int number;

    private Items(Consumer<Item> taken) {
        this.taken = taken;
    }

    /** What reads a whole file. */
    public interface Reading {
        void read(Items items) throws IOException;
    }

    /** What an importer returns: why reading ended early. */
    public static Optional<Note> reading(Consumer<Item> taken, Reading reading) {
        var items = new Items(taken);
        try {
            reading.read(items);
            if (items.number == 0) {
                return Optional.of(Note.of("file.empty"));
            }
            return Optional.empty();
        } catch (Unreadable e) {
            return Optional.of(e.note());
        } catch (IOException | UncheckedIOException _) {
            return Optional.of(Note.of("file.broken"));
        }
    }

    /** An item that is read by filling in what is known of it. */
    public void add(Item.Place place, Consumer<Drafting> item) {
        count();
        var drafting = new Drafting();
        var problems = new ArrayList<Note>();
        Optional<Draft> draft = Optional.empty();
        try {
            item.accept(drafting);
            draft = Optional.of(drafting.draft());
        } catch (Refusal e) {
            problems.add(e.note());
        }
        tell(place, drafting.title(), draft, problems, drafting.warnings());
    }

    /** An item that was read before. */
    public void add(
            Item.Place place,
            String title,
            Optional<Draft> draft,
            List<Note> problems,
            List<Note> warnings) {
        count();
        tell(place, title, draft, problems, warnings);
    }

    private void count() {
        number++;
        if (number > Limits.MOST_ITEMS) {
            throw new Unreadable("items.many", Limits.MOST_ITEMS);
        }
    }

    private void tell(
            Item.Place place,
            String title,
            Optional<Draft> draft,
            List<Note> problems,
            List<Note> warnings) {
        var line = Words.oneLine(title);
        var shown = line.length() > LONGEST_TITLE ? Words.cut(line, LONGEST_TITLE) + "…" : line;
        taken.accept(new Item(number, place, shown, draft, problems, warnings));
    }
}

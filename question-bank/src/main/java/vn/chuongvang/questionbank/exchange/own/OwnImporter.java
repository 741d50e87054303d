package vn.chuongvang.questionbank.exchange.own;

import vn.chuongvang.questionbank.BankReader;
import vn.chuongvang.questionbank.Problem;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.exchange.Draft;
import vn.chuongvang.questionbank.exchange.Importer;
import vn.chuongvang.questionbank.exchange.Item;
import vn.chuongvang.questionbank.exchange.Items;
import vn.chuongvang.questionbank.exchange.Limits;
import vn.chuongvang.questionbank.exchange.Note;
import vn.chuongvang.questionbank.exchange.TextStream;
import vn.chuongvang.questionbank.exchange.Unreadable;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads our YAML and JSON, which is YAML but for tabs. */
public final class OwnImporter implements Importer {

    @Override
    public Optional<Note> read(InputStream file, Consumer<Item> taken) {
        return Items.reading(
                taken,
                items ->
                        BankReader.stream(
                                        "",
                                        new WithoutTabs(TextStream.of(file)),
                                        Limits.LONGEST_ITEM,
                                        one -> take(one, items))
                                .ifPresent(OwnImporter::refuse));
    }

    private static void take(BankReader.Streamed one, Items items) {
        var problems =
                one.whole()
                        ? one.problems().stream().map(OwnImporter::note).toList()
                        : List.of(Note.of("item.large", Limits.LONGEST_ITEM / 1024));
        items.add(
                Item.Place.line(one.line()),
                one.question().map(Question::text).orElse(""),
                one.question().filter(_ -> problems.isEmpty()).map(Draft.Whole::new),
                problems,
                List.of());
    }

    private static Note note(Problem problem) {
        return Note.of(problem.flaw(), problem.arguments().toArray());
    }

    private static void refuse(Problem problem) {
        if (problem.flaw().equals("file.yaml")) {
            throw new Unreadable("yaml.broken", problem.line());
        }
        throw new Unreadable(problem.flaw(), problem.arguments().toArray());
    }

    /** Tools of programmers indent JSON with tabs, which YAML forbids. */
    private static final class WithoutTabs extends FilterReader {
        private WithoutTabs(Reader in) {
            super(in);
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            var count = super.read(into, offset, length);
            for (int i = offset; i < offset + count; i++) {
                into[i] = into[i] == '\t' ? ' ' : into[i];
            }
            return count;
        }
    }
}

package vn.chuongvang.questionbank.exchange.aiken;

import vn.chuongvang.questionbank.exchange.Answers;
import vn.chuongvang.questionbank.exchange.Drafting;
import vn.chuongvang.questionbank.exchange.Importer;
import vn.chuongvang.questionbank.exchange.Item;
import vn.chuongvang.questionbank.exchange.Items;
import vn.chuongvang.questionbank.exchange.Limits;
import vn.chuongvang.questionbank.exchange.Lines;
import vn.chuongvang.questionbank.exchange.Note;
import vn.chuongvang.questionbank.exchange.Refusal;
import vn.chuongvang.questionbank.exchange.TextStream;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads Aiken: words, options "A." or "A)", and "ANSWER: B", which ends a question. */
public final class AikenImporter implements Importer {
    static final Pattern OPTION = Pattern.compile("^([A-Za-z])[.)]\\s+(.*)$");
    static final Pattern ANSWER =
            Pattern.compile("^ANSWER\\s*:\\s*(.*)$", Pattern.CASE_INSENSITIVE);

    @Override
    public Optional<Note> read(InputStream file, Consumer<Item> taken) {
        return Items.reading(taken, items -> new Blocks(items).read(file));
    }

    private static final class Blocks {
        private final Items items;
        private final List<String> words = new ArrayList<>();
        private final List<String> options = new ArrayList<>();
        private int firstLine;
        private int length;
        private boolean inOrder = true;

        private Blocks(Items items) {
            this.items = items;
        }

        private void read(InputStream file) throws IOException {
            var lines = new Lines(TextStream.of(file));
            for (var line = lines.next(); line != null; line = lines.next()) {
                take(line);
            }
            if (length > 0) {
                end("");
            }
        }

        private void take(Lines.Line line) {
            var bare = line.text().strip();
            if (bare.isEmpty()) {
                return;
            }
            var answer = ANSWER.matcher(bare);
            var option = OPTION.matcher(bare);
            var isWords = !answer.matches() && !option.matches();
            if (isWords && !options.isEmpty()) {
                end("");
            }
            if (length == 0) {
                firstLine = line.number();
            }
            length += bare.length() + (line.cut() ? Limits.LONGEST_ITEM : 0);
            if (answer.matches()) {
                end(answer.group(1));
            } else if (length <= Limits.LONGEST_ITEM) {
                if (option.matches()) {
                    var letter = Character.toUpperCase(option.group(1).charAt(0));
                    inOrder &= letter == 'A' + options.size();
                    options.add(option.group(2));
                } else {
                    words.add(bare);
                }
            }
        }

        private void end(String key) {
            items.add(Item.Place.line(firstLine), drafting -> fill(drafting, key));
            words.clear();
            options.clear();
            length = 0;
            inOrder = true;
        }

        private void fill(Drafting drafting, String key) {
            if (length > Limits.LONGEST_ITEM) {
                throw new Refusal("item.large", Limits.LONGEST_ITEM / 1024);
            }
            drafting.text(String.join(" ", words));
            if (!inOrder) {
                throw new Refusal("aiken.order");
            }
            if (key.isBlank()) {
                throw new Refusal("aiken.answer");
            }
            var marks = Answers.letters(key, options.size());
            if (marks.size() != 1) {
                throw new Refusal("key.several");
            }
            drafting.answer(Answers.choiceOrClaim(List.copyOf(options), marks.getFirst()));
        }
    }
}

package vn.chuongvang.questionbank.exchange.gift;

import vn.chuongvang.questionbank.exchange.Category;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads GIFT block by block; an empty line ends a block. */
public final class GiftImporter implements Importer {
    private static final String CATEGORY = "$CATEGORY:";

    @Override
    public Optional<Note> read(InputStream file, Consumer<Item> taken) {
        return Items.reading(taken, items -> new Blocks(items).read(file));
    }

    private static final class Blocks {
        private final Items items;
        private final StringBuilder block = new StringBuilder();
        private List<String> category = List.of();
        private int firstLine;
        private boolean tooLong;

        private Blocks(Items items) {
            this.items = items;
        }

        private void read(InputStream file) throws IOException {
            var lines = new Lines(TextStream.of(file));
            for (var line = lines.next(); line != null; line = lines.next()) {
                take(line);
            }
            end();
        }

        private void take(Lines.Line line) {
            var bare = line.text().strip();
            if (bare.isEmpty()) {
                end();
            } else if (bare.startsWith(CATEGORY) && block.isEmpty()) {
                category = Category.parts(Escapes.shown(Escapes.hidden(path(bare))));
            } else if (!bare.startsWith("//")) {
                if (block.isEmpty()) {
                    firstLine = line.number();
                }
                tooLong |= line.cut() || block.length() + bare.length() > Limits.LONGEST_ITEM;
                if (!tooLong) {
                    block.append(line.text()).append('\n');
                }
            }
        }

        private static String path(String line) {
            return line.substring(CATEGORY.length()).strip();
        }

        private void end() {
            if (!block.isEmpty() || tooLong) {
                var text = Escapes.hidden(block.toString());
                var large = tooLong;
                items.add(
                        Item.Place.line(firstLine),
                        drafting -> {
                            if (large) {
                                throw new Refusal("item.large", Limits.LONGEST_ITEM / 1024);
                            }
                            drafting.category(category);
                            new GiftQuestion(text, drafting).read();
                        });
            }
            block.setLength(0);
            tooLong = false;
        }
    }
}

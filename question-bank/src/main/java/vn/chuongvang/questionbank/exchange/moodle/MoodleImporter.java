package vn.chuongvang.questionbank.exchange.moodle;

import vn.chuongvang.questionbank.exchange.Category;
import vn.chuongvang.questionbank.exchange.Importer;
import vn.chuongvang.questionbank.exchange.Item;
import vn.chuongvang.questionbank.exchange.Items;
import vn.chuongvang.questionbank.exchange.Limits;
import vn.chuongvang.questionbank.exchange.Note;
import vn.chuongvang.questionbank.exchange.Refusal;
import vn.chuongvang.questionbank.exchange.TextStream;
import vn.chuongvang.questionbank.exchange.Unreadable;
import vn.chuongvang.questionbank.exchange.xml.XmlElement;
import vn.chuongvang.questionbank.exchange.xml.XmlItems;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads Moodle's XML question by question. */
public final class MoodleImporter implements Importer {
    static final String ROOT = "quiz";
    private static final Set<String> ITEMS = Set.of("question");
    private static final Set<String> FILES = Set.of("file", "image_base64");

    @Override
    public Optional<Note> read(InputStream file, Consumer<Item> taken) {
        return Items.reading(
                taken,
                items -> {
                    var questions = new Questions(items);
                    var text = TextStream.of(file);
                    if (!XmlItems.read(text, ITEMS, FILES, questions::take).equals(ROOT)) {
                        throw new Unreadable("moodle.root");
                    }
                });
    }

    private static final class Questions {
        private final Items items;
        private List<String> category = List.of();

        private Questions(Items items) {
            this.items = items;
        }

        private void take(XmlElement question, boolean whole) {
            if (question.attribute("type").equals("category")) {
                var path = question.child("category").map(one -> one.text("text")).orElse("");
                category = Category.parts(path);
                return;
            }
            var place = Item.Place.line(question.line());
            items.add(
                    place,
                    drafting -> {
                        drafting.title(question.child("name").map(XmlElement::text).orElse(""));
                        if (!whole) {
                            throw new Refusal("item.large", Limits.LONGEST_ITEM / 1024);
                        }
                        drafting.category(category);
                        new MoodleQuestion(question, drafting).read();
                    });
        }
    }
}

package vn.chuongvang.questions.exchange;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.Media;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Translation;
import vn.chuongvang.questionbank.exchange.Draft;
import vn.chuongvang.questionbank.exchange.Item;
import vn.chuongvang.questionbank.exchange.Note;
import vn.chuongvang.questions.exchange.ImportReport.Told;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file that was read, with all its items. */
record ImportedFile(@Nullable FileFormat format, List<Item> items, @Nullable Note failure) {
    ImportedFile {
        items = List.copyOf(items);
    }

    static ImportedFile read(byte[] file, ImportWish wish) {
        var format = wish.format() == null ? FileFormat.of(file) : wish.format();
        if (format == null) {
            return new ImportedFile(null, List.of(), unknown(file));
        }
        var items = new ArrayList<Item>();
        var failure = format.importer().read(new ByteArrayInputStream(file), items::add);
        return new ImportedFile(format, items, failure.orElse(null));
    }

    /** Text in an old encoding looks like nothing: its advice is better than "unknown". */
    private static Note unknown(byte[] file) {
        return FileFormat.GIFT
                .importer()
                .read(new ByteArrayInputStream(file), _ -> {})
                .orElse(Note.of("file.format"));
    }

    List<Item> taken() {
        return items.stream().filter(item -> item.draft().isPresent()).toList();
    }

    /** With these in the place of those of the same number. */
    ImportedFile with(List<Item> others) {
        Map<Integer, Item> byNumber =
                others.stream().collect(Collectors.toMap(Item::number, item -> item));
        return new ImportedFile(
                format,
                items.stream().map(item -> byNumber.getOrDefault(item.number(), item)).toList(),
                failure);
    }

    static Item refused(Item item, Note problem) {
        return new Item(
                item.number(),
                item.place(),
                item.title(),
                Optional.empty(),
                List.of(problem),
                item.warnings());
    }

    /** Names of media in a document of our own. */
    static List<String> namedMedia(Item item) {
        return item.draft().stream()
                .flatMap(
                        draft ->
                                switch (draft) {
                                    case Draft.Whole(var question) -> names(question);
                                    case Draft.Partial _ -> Stream.<String>empty();
                                })
                .toList();
    }

    private static Stream<String> names(Question question) {
        var spoken =
                question.translations().values().stream()
                        .map(Translation::recording)
                        .flatMap(Optional::stream);
        return Stream.concat(
                question.media().picture().map(Media.Picture::file).stream(),
                Stream.concat(question.media().recording().stream(), spoken)
                        .map(Media.Recording::file));
    }

    ImportReport report(ImportWish wish, Map<Integer, String> ids) {
        var taken = taken().size();
        return new ImportReport(
                format,
                wish.dryRun(),
                failure == null ? null : Told.of(failure, wish.language()),
                taken,
                items.size() - taken,
                items.stream().map(item -> line(item, wish, ids)).toList());
    }

    private static ImportReport.Line line(Item item, ImportWish wish, Map<Integer, String> ids) {
        return new ImportReport.Line(
                item.number(),
                item.place().file().isEmpty() ? null : item.place().file(),
                item.place().line(),
                item.title(),
                ids.get(item.number()),
                Told.of(item.problems(), wish.language()),
                Told.of(item.warnings(), wish.language()));
    }
}

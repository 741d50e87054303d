package vn.chuongvang.questionbank.exchange.qti;

import vn.chuongvang.questionbank.exchange.BoundedStream;
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

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.ZipException;

/** Reads an item of QTI 2.1, or a package of them as its manifest lists them. */
public final class QtiImporter implements Importer {
    static final String ITEM = "assessmentItem";
    static final String MANIFEST = "imsmanifest.xml";
    static final String RESOURCE_TYPE = "imsqti_item";
    private static final Set<String> ITEMS = Set.of(ITEM);
    private static final Set<String> RESOURCES = Set.of("resource");

    @Override
    public Optional<Note> read(InputStream file, Consumer<Item> taken) {
        return Items.reading(taken, items -> read(file, items));
    }

    private static void read(InputStream file, Items items) throws IOException {
        var bounded = new PushbackInputStream(new BoundedStream(file, Limits.MOST_BYTES), 2);
        var first = bounded.readNBytes(2);
        bounded.unread(first);
        if (first.length < 2 || first[0] != 'P' || first[1] != 'K') {
            single("", bounded, items, _ -> Optional.empty());
            return;
        }
        try (var opened = Package.open(bounded.readAllBytes())) {
            var wanted = wanted(opened);
            if (wanted.isEmpty()) {
                throw new Unreadable("qti.manifest");
            }
            for (var name : wanted) {
                part(name, opened, items);
            }
        } catch (ZipException _) {
            throw new Unreadable("file.broken");
        } catch (IllegalArgumentException _) {
            // The library says so of damaged tables of contents.
            throw new Unreadable("file.broken");
        }
    }

    private static void part(String name, Package opened, Items items) throws IOException {
        try (var in = opened.open(name).orElse(null)) {
            if (in == null) {
                throw new Unreadable("zip.absent", name);
            }
            single(name, in, items, source -> picture(name, source, opened));
        }
    }

    /** One document; a test in it or anything else that is no item is told. */
    private static void single(
            String name, InputStream in, Items items, Function<String, Optional<byte[]>> pictures)
            throws IOException {
        var root =
                XmlItems.read(
                        TextStream.of(in),
                        ITEMS,
                        Set.of(),
                        (item, whole) -> take(name, item, whole, items, pictures));
        if (!root.equals(ITEM)) {
            throw new Unreadable("qti.root");
        }
    }

    private static void take(
            String name,
            XmlElement item,
            boolean whole,
            Items items,
            Function<String, Optional<byte[]>> pictures) {
        items.add(
                new Item.Place(name, item.line()),
                drafting -> {
                    drafting.title(item.attribute("title"));
                    if (!whole) {
                        throw new Refusal("item.large", Limits.LONGEST_ITEM / 1024);
                    }
                    new QtiItem(item, drafting, pictures).read();
                });
    }

    /** Names of the parts that are items. */
    private static List<String> wanted(Package opened) throws IOException {
        var manifest = opened.open(MANIFEST);
        var wanted = new ArrayList<String>();
        if (manifest.isEmpty()) {
            return wanted;
        }
        try (var in = manifest.get()) {
            XmlItems.read(
                    TextStream.of(in),
                    RESOURCES,
                    Set.of(),
                    (resource, _) -> {
                        if (resource.attribute("type").startsWith(RESOURCE_TYPE)
                                && wanted.size() <= Limits.MOST_ITEMS) {
                            var href = unescaped(resource.attribute("href"));
                            wanted.add(Package.resolved("", href).orElse(href));
                        }
                    });
        }
        return wanted;
    }

    private static Optional<byte[]> picture(String item, String source, Package opened) {
        var name = Package.resolved(item, unescaped(source));
        if (name.isEmpty() || source.contains(":") || source.startsWith("/")) {
            return Optional.empty();
        }
        try (var in = opened.open(name.get()).orElse(null)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(in.readNBytes(Limits.LARGEST_PICTURE + 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String unescaped(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return name;
        }
    }
}

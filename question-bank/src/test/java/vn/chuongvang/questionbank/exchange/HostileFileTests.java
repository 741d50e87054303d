package vn.chuongvang.questionbank.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.questionbank.exchange.aiken.AikenImporter;
import vn.chuongvang.questionbank.exchange.gift.GiftImporter;
import vn.chuongvang.questionbank.exchange.moodle.MoodleImporter;
import vn.chuongvang.questionbank.exchange.own.OwnImporter;
import vn.chuongvang.questionbank.exchange.qti.QtiImporter;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/** One catalogue of files that mean harm or are broken, read by every importer. */
class HostileFileTests {
    private static final Map<String, Importer> IMPORTERS =
            Map.of(
                    "gift", new GiftImporter(),
                    "moodle", new MoodleImporter(),
                    "aiken", new AikenImporter(),
                    "qti", new QtiImporter(),
                    "ours", new OwnImporter());

    private static final String QUESTION =
            "<question type='truefalse'><name><text>x</text></name><questiontext format='html'>"
                    + "<text>%s</text></questiontext><answer fraction='100'><text>true</text>"
                    + "</answer></question>";

    /**
     * What somebody may send; some of it is a file of one format, and none of it is taken whole.
     */
    private static Map<String, Supplier<InputStream>> catalogue() {
        var files = new LinkedHashMap<String, Supplier<InputStream>>();
        files.put("nothing", () -> of(""));
        files.put("spaces", () -> of(" \n \r\n\t"));
        files.put("zeros", () -> new Endless(new byte[] {0}));
        files.put("100 MB on one line", () -> new Endless(new byte[] {'a'}));
        files.put(
                "100 MB of lines",
                () -> new Endless("một hai ba\n".getBytes(StandardCharsets.UTF_8)));
        files.put(
                "100 MB of questions",
                () -> new Endless("Hỏi? {=A ~B}\n\n".getBytes(StandardCharsets.UTF_8)));
        files.put("100 MB of braces", () -> new Endless(new byte[] {'{', '\n', '\n'}));
        files.put(
                "100 MB of options", () -> new Endless("A. x\n".getBytes(StandardCharsets.UTF_8)));
        files.put("100 MB of tags", () -> new Endless("<quiz>", "<question>"));
        files.put("100 MB of comment", () -> new Endless("<quiz><!--", " "));
        files.put("100 MB in an attribute", () -> new Endless("<quiz a='", "b"));
        files.put(
                "100 MB of picture",
                () -> new Endless("<quiz><question><questiontext><file>", "AAAA"));
        files.put("100 MB of doctype", () -> new Endless("<!DOCTYPE a [", "<!ENTITY b 'c'>"));
        files.put("100 MB of list", () -> new Endless("questions: [", "a,"));
        files.put("100 MB of maps", () -> new Endless("questions:\n", "- {a: 1}\n"));
        files.put("100 MB of fields", () -> new Endless("questions: [{a: [", "1, "));
        files.put("100 MB of package", () -> new Endless("PK\3\4", "a"));
        files.put("100 MB of names in a package", () -> new Endless("PK\3\4", "PK\1\2"));
        files.put("deep lists", () -> of("questions: " + "[".repeat(50_000)));
        files.put(
                "aliases", () -> of("a: &a [1,1]\nb: &b [*a,*a]\nc: &c [*b,*b]\nquestions: [*c]"));
        files.put("a tag of Java", () -> of("questions: [!!javax.script.ScriptEngineManager [a]]"));
        files.put(
                "an endless number",
                () ->
                        of(
                                "questions:\n"
                                        + "- {id: T1-001, version: 1, type: NUMBER, value:"
                                        + " 1e999999999}"));
        files.put("a picture", () -> bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13));
        files.put(
                "an external entity",
                () ->
                        of(
                                "<?xml version='1.0'?><!DOCTYPE quiz [<!ENTITY x SYSTEM"
                                        + " 'file:///etc/passwd'>]><quiz>"
                                        + QUESTION.formatted("&x;")
                                        + "</quiz>"));
        files.put(
                "an external parameter entity",
                () ->
                        of(
                                "<!DOCTYPE quiz [<!ENTITY % x SYSTEM 'http://127.0.0.1:9/x.dtd'>"
                                        + " %x;]><quiz>"
                                        + QUESTION.formatted("a")
                                        + "</quiz>"));
        files.put(
                "an external definition",
                () ->
                        of(
                                "<!DOCTYPE quiz SYSTEM 'http://127.0.0.1:9/quiz.dtd'><quiz>"
                                        + QUESTION.formatted("a")
                                        + "</quiz>"));
        files.put("a billion laughs", () -> of(laughs()));
        files.put(
                "an entity that nobody defined",
                () -> of("<quiz>" + QUESTION.formatted("&nbsp;") + "</quiz>"));
        files.put("a tag too few", () -> of("<quiz>" + QUESTION.formatted("a")));
        files.put("tags crossed", () -> of("<quiz><question><a></question></a></quiz>"));
        files.put("no root", () -> of("&&&<<<"));
        files.put("deep tags", () -> of("<quiz><question>" + "<a>".repeat(20_000) + "</quiz>"));
        files.put(
                "another encoding than it says",
                () ->
                        stream(
                                "<?xml version='1.0' encoding='windows-1258'?><quiz>"
                                        + QUESTION.formatted(
                                                "Cha\u0300o mư\u0300ng ba\u0323n đê\u0301n"
                                                        + " vơ\u0301i")
                                        + "</quiz>",
                                "windows-1258"));
        files.put("UTF-7", () -> of("+ADw-script+AD4-"));
        files.put("half a letter", () -> bytes('a', 0xE1, 0xBB));
        files.put("letters of nobody", () -> bytes(0xF5, 0xFF, 0xC0, 0x80));
        files.put("UTF-16, half a letter", () -> bytes(0xFF, 0xFE, 'a', 0, 'b'));
        files.put("UTF-16, half a pair", () -> bytes(0xFF, 0xFE, 0x00, 0xD8, 'a', 0));
        files.put(
                "windows-1258",
                () ->
                        stream(
                                "Chuyê\u0309n đô\u0309i sô\u0301 là gì?\n"
                                        + "A. Mô\u0323t\n"
                                        + "B. Hai\n"
                                        + "ANSWER: A\n",
                                "windows-1258"));
        files.put(
                "TCVN3",
                () ->
                        of1(
                                "ChuyÓn \u00AE\u00E6i sè l\u00B5 g\u00D7? C\u00B8c b\u00B9n"
                                        + " h\u00B7y chän m\u00E9t ph\u00AD\u00ACng \u00B8n"));
        files.put(
                "windows-1252",
                () -> of1("Qu'est-ce que c'est, l'\u00E9l\u00E8ve \u00E0 c\u00F4t\u00E9?"));
        files.put(
                "noise",
                () -> {
                    var noise = new byte[100_000];
                    new Random(7).nextBytes(noise);
                    return new ByteArrayInputStream(noise);
                });
        files.put(
                "an item of 70 thousand letters",
                () -> of("Hỏi " + "x".repeat(70_000) + " {=A ~B}"));
        return files;
    }

    @Test
    void no_file_throws_is_read_too_far_or_goes_without_advice() {
        catalogue()
                .forEach(
                        (name, file) ->
                                readers(name)
                                        .forEach(
                                                format ->
                                                        refused(
                                                                name,
                                                                file.get(),
                                                                format,
                                                                IMPORTERS.get(format))));
    }

    /** Endless files of one format only need its own reader; all others go to all of them. */
    private static Collection<String> readers(String name) {
        return switch (name.replace("100 MB of ", "")) {
            case "questions", "braces" -> Set.of("gift");
            case "options" -> Set.of("aiken");
            case "tags", "comment", "doctype", "100 MB in an attribute" -> Set.of("moodle", "qti");
            case "picture" -> Set.of("moodle");
            case "list", "maps", "fields" -> Set.of("ours");
            case "package", "names in a package" -> Set.of("qti");
            default -> IMPORTERS.keySet();
        };
    }

    private static void refused(String name, InputStream file, String format, Importer importer) {
        var counting = new Counting(file);
        var told = new ArrayList<Note>();
        var taken = new int[1];
        var failure =
                importer.read(
                        counting,
                        item -> {
                            told.addAll(item.problems());
                            taken[0] += item.draft().isPresent() ? 1 : 0;
                        });
        failure.ifPresent(told::add);
        assertThat(told).as("%s as %s", name, format).isNotEmpty();
        assertThat(failure.isPresent() || taken[0] == 0)
                .as("%s as %s is refused: %s", name, format, told)
                .isTrue();
        for (var note : told.stream().distinct().toList()) {
            assertThat(note.message(Locale.ROOT)).doesNotContain("{");
            assertThat(note.message(Locale.ENGLISH)).isNotEqualTo(note.message(Locale.ROOT));
        }
    }

    @Test
    void entities_are_refused_and_nothing_is_read_or_asked_for() {
        for (var name :
                List.of(
                        "an external entity",
                        "an external parameter entity",
                        "an external definition",
                        "a billion laughs")) {
            var file = catalogue().get(name).get();
            var items = new ArrayList<Item>();
            assertThat(new MoodleImporter().read(file, items::add).map(Note::code))
                    .as(name)
                    .contains("xml.dtd");
            assertThat(items).isEmpty();
        }
    }

    @Test
    void old_letters_are_told_apart() {
        assertThat(failure("windows-1258")).contains("encoding.1258");
        assertThat(failure("another encoding than it says")).contains("encoding.1258");
        assertThat(failure("TCVN3")).contains("encoding.tcvn3");
        assertThat(failure("windows-1252")).contains("encoding.other");
        assertThat(failure("letters of nobody")).contains("encoding.other");
        assertThat(failure("a picture")).contains("encoding.other");
        assertThat(failure("zeros")).contains("file.binary");
        assertThat(failure("100 MB on one line")).contains("file.large");
    }

    @Test
    void old_letters_that_were_saved_as_unicode_are_found_too() {
        var read =
                Files.read(
                        new GiftImporter(),
                        "C\u00B8c b\u00B9n h\u00B7y chän? {=l\u00B5 ~kh\u00ABng}");
        assertThat(read.problems()).containsExactly("text.tcvn3");
    }

    @Test
    void unicode_is_read_with_and_without_its_mark() {
        var text = "Chuyển đổi số? {=Đúng ~Không đúng}";
        for (var bytes :
                List.of(
                        text.getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE))) {
            assertThat(Files.read(new GiftImporter(), bytes).draft().text())
                    .isEqualTo("Chuyển đổi số?");
        }
    }

    @Test
    void no_more_than_five_thousand_questions() {
        var read = Files.read(new GiftImporter(), "Hỏi? {=A ~B}\n\n".repeat(Limits.MOST_ITEMS + 1));
        assertThat(read.items()).hasSize(Limits.MOST_ITEMS);
        assertThat(read.failure().map(Note::code)).contains("items.many");
    }

    private static Optional<String> failure(String name) {
        return new GiftImporter().read(catalogue().get(name).get(), _ -> {}).map(Note::code);
    }

    private static String laughs() {
        var text = new StringBuilder("<!DOCTYPE quiz [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            text.append("<!ENTITY a%d '%s'>".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
        }
        return text + "]><quiz>" + QUESTION.formatted("&a29;") + "</quiz>";
    }

    private static InputStream of(String text) {
        return stream(text, "UTF-8");
    }

    private static InputStream of1(String text) {
        return stream(text, "ISO-8859-1");
    }

    private static InputStream stream(String text, String charset) {
        return new ByteArrayInputStream(text.getBytes(Charset.forName(charset)));
    }

    private static InputStream bytes(int... bytes) {
        var all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return new ByteArrayInputStream(all);
    }

    /** The same bytes for ever, behind a beginning. */
    static final class Endless extends InputStream {
        private final byte[] first;
        private final byte[] again;
        private long position;

        Endless(byte[] again) {
            this(new byte[0], again);
        }

        Endless(String first, String again) {
            this(first.getBytes(StandardCharsets.UTF_8), again.getBytes(StandardCharsets.UTF_8));
        }

        private Endless(byte[] first, byte[] again) {
            this.first = first;
            this.again = repeated(again, 1_000);
        }

        private static byte[] repeated(byte[] bytes, int times) {
            var all = new byte[bytes.length * times];
            for (int i = 0; i < all.length; i++) {
                all[i] = bytes[i % bytes.length];
            }
            return all;
        }

        @Override
        public int read() {
            var at = position++;
            return Byte.toUnsignedInt(
                    at < first.length
                            ? first[(int) at]
                            : again[(int) ((at - first.length) % again.length)]);
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (position < first.length) {
                into[offset] = (byte) read();
                return 1;
            }
            var start = (int) ((position - first.length) % again.length);
            var count = Math.min(length, again.length - start);
            System.arraycopy(again, start, into, offset, count);
            position += count;
            return count;
        }
    }

    /** Fails when more is read than a file may have. */
    static final class Counting extends FilterInputStream {
        private long count;

        Counting(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            count(1);
            return super.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = super.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            count += bytes;
            if (count > Limits.MOST_BYTES + 1L) {
                throw new AssertionError("Read beyond the limit");
            }
        }
    }
}

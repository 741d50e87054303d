package vn.chuongvang.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * What somebody might call themselves, their school or an answer.
 *
 * @param number what it leaves in {@code window.bitten} where it runs
 * @param place where a page would have to write it as it is
 * @param disguised nothing of it runs before somebody takes the disguise off
 */
record HostileText(int number, Place place, boolean disguised, String text) {

    /** Of four digits each, so that none stands at the beginning of another one. */
    private static final int FIRST_NUMBER = 1_000;

    /** Letters of a tag or of an event's attribute, which mean the same in capitals. */
    private static final Pattern CALMLY =
            Pattern.compile("(?<=<)/?[a-zA-Z]+|\\bon[a-z]+(?= ?=)|(?<==)javascript(?=:)");

    /** Ways of writing the same that somebody or something may undo before it is shown. */
    private static final List<UnaryOperator<String>> DISGUISES =
            List.of(
                    HostileText::named,
                    text -> each(text, "&#%d;"),
                    text -> each(text, "&#x%04x;"),
                    text -> named(named(text)),
                    text -> each(text, "%%%02X"),
                    text -> each(text, "\\u%04x"),
                    text -> "\u202e" + text + "\u202c",
                    text -> "\u2067" + text + "\u2069",
                    text -> text.replace("<", "<\u200b").replace("on", "o\u200dn"),
                    text -> text.replace("<", "<\u00ad").replace("=", "\ufeff="),
                    text -> "Nguye\u0302\u0303n " + text,
                    text -> text.replace('<', '\uff1c').replace('>', '\uff1e'));

    private static final int DISGUISES_OF_EACH = 3;

    /** Where a careless page writes a text; %s is the text. */
    enum Place {
        BODY("<div>%s</div>"),
        QUOTED("<p title=\"%s\">x</p>"),
        SINGLE("<p title='%s'>x</p>"),
        BARE("<p title=%s>x</p>"),
        COMMENT("<!--%s-->"),
        TITLE("<title>%s</title>"),
        TEXTAREA("<textarea>%s</textarea>"),
        SELECT("<select>%s</select>"),
        OPTION("<select><option>%s</option></select>"),
        STYLE("<style>%s</style>"),
        SCRIPT("<script>if (1) {a = \"%s\"\n}</script>"),
        APOSTROPHE("<script>a = '%s'</script>"),
        LITERAL("<script>a = `%s`</script>"),
        HREF("<a href=\"%s\">x</a>"),
        SRCDOC("<iframe srcdoc=\"%s\"></iframe>"),
        CODE("<script>%s</script>"),
        ELSEWHERE("");

        private final String page;

        Place(String page) {
            this.page = page;
        }
    }

    /** Whether a browser of today runs it where it is written as it is. */
    boolean runs() {
        return place != Place.ELSEWHERE && !disguised;
    }

    /** A page whose author forgot that texts come from people. */
    String carelessPage() {
        return "<!doctype html><meta charset=utf-8>" + place.page.replace("%s", text);
    }

    /** All of them, each as it is, in capitals, in some, and in a few disguises. */
    static List<HostileText> all() {
        var all = new ArrayList<HostileText>();
        var lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).split("\t", 2);
            var place = Place.valueOf(line[0].toUpperCase(Locale.ROOT));
            add(all, place, false, line[1]);
            var isMarkup = line[1].contains("<");
            if (isMarkup) {
                add(all, place, false, loud(line[1]));
                add(all, place, false, mixed(line[1]));
            }
            for (int j = 0; j < (isMarkup ? DISGUISES_OF_EACH : 1); j++) {
                var disguise = DISGUISES.get((i + 5 * j) % DISGUISES.size());
                add(all, place, true, disguise.apply(line[1]));
            }
        }
        return List.copyOf(all);
    }

    private static void add(List<HostileText> all, Place place, boolean disguised, String vector) {
        var number = FIRST_NUMBER + all.size();
        var text = vector.replace("BITE", "bitten=" + number);
        all.add(new HostileText(number, place, disguised, text));
    }

    private static List<String> lines() {
        try (var file = HostileText.class.getResourceAsStream("/hostile/vectors.txt")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String loud(String text) {
        return CALMLY.matcher(text).replaceAll(part -> part.group().toUpperCase(Locale.ROOT));
    }

    private static String mixed(String text) {
        return CALMLY.matcher(text).replaceAll(part -> everySecond(part.group()));
    }

    private static String everySecond(String word) {
        var mixed = new StringBuilder(word);
        for (int i = 0; i < word.length(); i += 2) {
            mixed.setCharAt(i, Character.toUpperCase(word.charAt(i)));
        }
        return mixed.toString();
    }

    private static String named(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** Each letter that means something in markup, written by its number. */
    private static String each(String text, String format) {
        var written = new StringBuilder();
        text.chars()
                .forEach(
                        letter -> {
                            if ("<>\"'`&{".indexOf(letter) >= 0) {
                                written.append(format.formatted(letter));
                            } else {
                                written.append((char) letter);
                            }
                        });
        return written.toString();
    }
}

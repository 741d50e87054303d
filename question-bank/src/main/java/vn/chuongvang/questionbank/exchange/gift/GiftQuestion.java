package vn.chuongvang.questionbank.exchange.gift;

import vn.chuongvang.questionbank.exchange.Drafting;
import vn.chuongvang.questionbank.exchange.Html;
import vn.chuongvang.questionbank.exchange.Refusal;

import java.util.Locale;
import java.util.regex.Pattern;

/** One block: title, format, words, and what stands between the braces. */
final class GiftQuestion {
    private static final Pattern FORMAT =
            Pattern.compile("^\\s*\\[(html|moodle|plain|markdown)]\\s?", Pattern.CASE_INSENSITIVE);

    /** Moodle's own format is HTML where it looks like it. */
    private static final Pattern LOOKS_LIKE_HTML =
            Pattern.compile("</?[a-zA-Z!][^<>]*>|&(#\\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);");

    private static final Pattern MARKDOWN = Pattern.compile("\\*\\*|__|`|]\\(|^#+ ");
    private static final String BLANK = "_____";

    private final Drafting drafting;
    private String rest;

    /**
     * @param block with its escaped letters hidden
     */
    GiftQuestion(String block, Drafting drafting) {
        this.rest = block.strip();
        this.drafting = drafting;
    }

    void read() {
        title();
        var format = format(rest, "moodle");
        int open = rest.indexOf('{');
        int close = open < 0 ? -1 : rest.indexOf('}', open);
        if (open < 0) {
            drafting.text(words(rest, format));
            throw new Refusal("type.description");
        }
        if (close < 0 || rest.indexOf('}') < open) {
            throw new Refusal("gift.braces");
        }
        var after = rest.substring(close + 1);
        if (after.indexOf('{') >= 0 || after.indexOf('}') >= 0) {
            throw new Refusal("type.cloze");
        }
        var before = rest.substring(0, open);
        drafting.text(
                words(
                        after.isBlank() ? before : before.stripTrailing() + " " + BLANK + after,
                        format));
        var answer = rest.substring(open + 1, close);
        new GiftAnswer(answer, part -> words(part, format), drafting).read();
    }

    private void title() {
        if (!rest.startsWith("::")) {
            return;
        }
        int end = rest.indexOf("::", 2);
        if (end < 0) {
            throw new Refusal("gift.title");
        }
        drafting.title(Escapes.shown(rest.substring(2, end)));
        rest = rest.substring(end + 2).strip();
    }

    /** A part may say its own format; else it has the format of the question. */
    private String words(String part, String format) {
        var own = format(part, format);
        var shown = Escapes.shown(withoutFormat(part));
        return switch (own) {
            case "html" -> html(shown);
            case "moodle" -> LOOKS_LIKE_HTML.matcher(shown).find() ? html(shown) : shown;
            case "markdown" -> {
                if (MARKDOWN.matcher(shown).find()) {
                    drafting.warn("format.markdown");
                }
                yield shown;
            }
            default -> shown;
        };
    }

    /** Pictures of GIFT always lie somewhere else. */
    private String html(String shown) {
        var text = Html.read(shown, drafting);
        if (!text.pictures().isEmpty()) {
            throw new Refusal("media.remote");
        }
        return text.words();
    }

    private static String format(String part, String otherwise) {
        var matcher = FORMAT.matcher(part);
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : otherwise;
    }

    private static String withoutFormat(String part) {
        return FORMAT.matcher(part).replaceFirst("");
    }
}

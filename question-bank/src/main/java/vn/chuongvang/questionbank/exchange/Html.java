package vn.chuongvang.questionbank.exchange;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words of HTML that strangers wrote. Nothing of its marks comes through, and nothing is fetched.
 */
public final class Html {
    private static final Set<String> ACTIVE =
            Set.of(
                    "script",
                    "style",
                    "iframe",
                    "frame",
                    "object",
                    "embed",
                    "applet",
                    "link",
                    "meta",
                    "base",
                    "form",
                    "input",
                    "button",
                    "textarea",
                    "select",
                    "template",
                    "noscript",
                    "svg",
                    "math",
                    "canvas");

    private static final Set<String> HEARD = Set.of("audio", "video", "source", "track");

    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "li",
                    "ul",
                    "ol",
                    "tr",
                    "table",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "pre",
                    "section",
                    "article",
                    "dt",
                    "dd",
                    "hr");

    /** What loses its sense when it becomes plain words: x², a table, what was struck out. */
    private static final Set<String> MEANING = Set.of("sup", "sub", "table", "del", "s", "ruby");

    private Html() {}

    /**
     * A picture in the text.
     *
     * @param source as it is written there; not yet judged
     */
    public record Picture(String source, String alt) {}

    /** What is left of it. */
    public record Text(String words, List<Picture> pictures) {
        public Text {
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * @param html part of a page
     * @param drafting is warned of what was dropped
     * @throws Refusal when something is to be heard
     */
    public static Text read(String html, Drafting drafting) {
        var collected = new Collected(drafting);
        Jsoup.parseBodyFragment(html).body().traverse(collected);
        return new Text(Words.clean(collected.words.toString()), collected.pictures);
    }

    /** Words as HTML that reads back as they are. */
    public static String write(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\n", "<br/>");
    }

    private static final class Collected implements NodeVisitor {
        private final Drafting drafting;
        private final StringBuilder words = new StringBuilder();
        private final List<Picture> pictures = new ArrayList<>();
        private int dropped;

        private Collected(Drafting drafting) {
            this.drafting = drafting;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text && dropped == 0) {
                words.append(text.getWholeText().replaceAll("[\\r\\n\\t]+", " "));
            } else if (node instanceof Element element) {
                open(element);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (ACTIVE.contains(element.normalName())) {
                    dropped--;
                } else if (BLOCKS.contains(element.normalName())) {
                    words.append('\n');
                }
            }
        }

        private void open(Element element) {
            var name = element.normalName();
            warnOfScripts(element);
            if (ACTIVE.contains(name)) {
                dropped++;
                drafting.warn("html.dropped", name);
            } else if (HEARD.contains(name)) {
                throw new Refusal("media.sound");
            } else if (name.equals("img")) {
                pictures.add(new Picture(element.attr("src"), Words.oneLine(element.attr("alt"))));
            } else if (name.equals("br") || BLOCKS.contains(name)) {
                words.append('\n');
            }
            if (MEANING.contains(name)) {
                drafting.warn("html.flattened", name);
            }
        }

        private void warnOfScripts(Element element) {
            for (var attribute : element.attributes()) {
                var value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
                if (attribute.getKey().toLowerCase(Locale.ROOT).startsWith("on")
                        || value.startsWith("javascript:")
                        || value.startsWith("vbscript:")) {
                    drafting.warn("html.dropped", attribute.getKey());
                }
            }
        }
    }
}

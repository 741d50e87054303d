package vn.chuongvang.questionbank.exchange.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A small part of a document: one item, within the bounds of items. */
public final class XmlElement {
    private final String name;
    private final int line;
    private final Map<String, String> attributes = new HashMap<>();

    /** Elements and texts in their order. */
    private final List<Object> content = new ArrayList<>();

    XmlElement(String name, int line) {
        this.name = name;
        this.line = line;
    }

    void attribute(String attribute, String value) {
        attributes.put(attribute, value);
    }

    void add(Object part) {
        content.add(part);
    }

    /** Without its namespace. */
    public String name() {
        return name;
    }

    public int line() {
        return line;
    }

    /** Empty where there is none. */
    public String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    public Stream<XmlElement> children() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    public List<XmlElement> children(String wanted) {
        return children().filter(child -> child.name.equals(wanted)).toList();
    }

    public Optional<XmlElement> child(String wanted) {
        return children().filter(child -> child.name.equals(wanted)).findFirst();
    }

    /** Of this name, however deep, in the order of the document; not within one another. */
    public Stream<XmlElement> all(String wanted) {
        return children()
                .flatMap(child -> child.name.equals(wanted) ? Stream.of(child) : child.all(wanted));
    }

    /** All of its text, also within elements. */
    public String text() {
        var text = new StringBuilder();
        for (var part : content) {
            text.append(part instanceof XmlElement child ? child.text() : part);
        }
        return text.toString();
    }

    /** The text of a child; empty where there is none. */
    public String text(String child) {
        return child(child).map(XmlElement::text).orElse("");
    }

    /**
     * What is in it as HTML.
     *
     * @param isWords whether an element is part of the words
     * @param instead what stands for one that is not, by its parent and itself
     */
    public String html(
            Predicate<XmlElement> isWords, BiFunction<XmlElement, XmlElement, String> instead) {
        var html = new StringBuilder();
        write(html, isWords, instead);
        return html.toString();
    }

    private void write(
            StringBuilder html,
            Predicate<XmlElement> isWords,
            BiFunction<XmlElement, XmlElement, String> instead) {
        for (var part : content) {
            if (!(part instanceof XmlElement child)) {
                html.append(escaped((String) part));
            } else if (isWords.test(child)) {
                child.open(html);
                child.write(html, isWords, instead);
                if (!isVoid(child.name)) {
                    html.append("</").append(child.name).append('>');
                }
            } else {
                html.append(instead.apply(this, child));
            }
        }
    }

    private void open(StringBuilder html) {
        html.append('<').append(name);
        attributes.forEach(
                (attribute, value) ->
                        html.append(' ')
                                .append(attribute)
                                .append("=\"")
                                .append(escaped(value))
                                .append('"'));
        html.append('>');
    }

    private static boolean isVoid(String element) {
        return element.equals("br") || element.equals("img") || element.equals("hr");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}

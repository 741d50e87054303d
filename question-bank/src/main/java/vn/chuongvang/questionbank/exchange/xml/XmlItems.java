package vn.chuongvang.questionbank.exchange.xml;

import vn.chuongvang.questionbank.exchange.Limits;
import vn.chuongvang.questionbank.exchange.Unreadable;

import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Takes the items of a document one by one. A document with a DOCTYPE is refused: no format of
 * questions needs definitions, and all known traps of XML do.
 */
public final class XmlItems {
    private static final int DEEPEST = 64;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final Set<String> names;
    private final Set<String> files;
    private final Taker taker;

    /** Who takes items. */
    public interface Taker {
        /**
         * @param whole false when it holds more than an item may, and was cut
         */
        void take(XmlElement item, boolean whole);
    }

    private XmlItems(XMLStreamReader xml, Set<String> names, Set<String> files, Taker taker) {
        this.xml = xml;
        this.names = names;
        this.files = files;
        this.taker = taker;
    }

    /**
     * @param names of elements that are items, wherever they stand
     * @param files names of elements that hold the bytes of a picture as text
     * @return the name of the root
     * @throws Unreadable when it is not well-formed or has definitions
     */
    public static String read(Reader text, Set<String> names, Set<String> files, Taker taker) {
        try {
            var xml = reader(text);
            try {
                return new XmlItems(xml, names, files, taker).items();
            } catch (XMLStreamException e) {
                throw new Unreadable("xml.broken", xml.getLocation().getLineNumber());
            } finally {
                xml.close();
            }
        } catch (XMLStreamException _) {
            throw new Unreadable("xml.broken", 1);
        }
    }

    /** It costs more to make a factory than to read an item. */
    private static XMLStreamReader reader(Reader text) throws XMLStreamException {
        synchronized (FACTORY) {
            return FACTORY.createXMLStreamReader(text);
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setXMLResolver(
                (_, _, _, _) -> {
                    throw new XMLStreamException("Nothing is fetched");
                });
        return factory;
    }

    private String items() throws XMLStreamException {
        var root = "";
        while (xml.hasNext()) {
            var event = xml.next();
            refuseDefinitions(event);
            if (event == XMLStreamConstants.START_ELEMENT) {
                root = root.isEmpty() ? xml.getLocalName() : root;
                if (names.contains(xml.getLocalName())) {
                    item();
                }
            }
        }
        return root;
    }

    private void item() throws XMLStreamException {
        var budget = new Budget();
        Deque<XmlElement> open = new ArrayDeque<>();
        var item = element(budget);
        open.push(item);
        int depth = 1;
        while (depth > 0) {
            var event = xml.next();
            refuseDefinitions(event);
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    var element = element(budget);
                    if (depth <= DEEPEST && budget.isKept()) {
                        open.element().add(element);
                        open.push(element);
                    } else {
                        budget.exceed();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (depth <= open.size()) {
                        open.pop();
                    }
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE -> {
                    var isFile = !open.isEmpty() && files.contains(open.element().name());
                    budget.take(xml.getTextLength(), isFile);
                    if (budget.isKept()) {
                        open.element().add(xml.getText());
                    }
                }
                default -> {}
            }
        }
        taker.take(item, budget.isKept());
    }

    private XmlElement element(Budget budget) {
        var element = new XmlElement(xml.getLocalName(), xml.getLocation().getLineNumber());
        budget.take(xml.getLocalName().length() + 1, false);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            budget.take(xml.getAttributeValue(i).length() + 1, false);
            if (budget.isKept()) {
                element.attribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
            }
        }
        return element;
    }

    private static void refuseDefinitions(int event) {
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new Unreadable("xml.dtd");
        }
    }

    /** Counts what one item holds; once it is too much, nothing more of it is kept. */
    private static final class Budget {
        private int words = Limits.LONGEST_ITEM;
        private int files = Limits.LARGEST_PICTURE / 3 * 4 + Limits.LONGEST_ITEM;

        void take(int length, boolean isFile) {
            if (isFile) {
                files -= Math.min(length, Math.max(files, 0) + 1);
            } else {
                words -= Math.min(length, Math.max(words, 0) + 1);
            }
        }

        void exceed() {
            words = -1;
        }

        boolean isKept() {
            return words >= 0 && files >= 0;
        }
    }
}

package vn.chuongvang.questionbank.exchange.xml;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes elements in UTF-8; every word is escaped. */
public final class XmlOutput {
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    public XmlOutput(OutputStream out) throws IOException {
        try {
            synchronized (FACTORY) {
                xml = FACTORY.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private XmlOutput step(Step step) throws IOException {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    public XmlOutput head() throws IOException {
        return step(() -> xml.writeStartDocument("UTF-8", "1.0")).line();
    }

    /**
     * @param attributes names and values in turn
     */
    public XmlOutput open(String name, String... attributes) throws IOException {
        step(() -> xml.writeStartElement(name));
        return attributes(attributes);
    }

    /** An element that holds nothing. */
    public XmlOutput empty(String name, String... attributes) throws IOException {
        step(() -> xml.writeEmptyElement(name));
        return attributes(attributes);
    }

    private XmlOutput attributes(String... attributes) throws IOException {
        for (int i = 0; i < attributes.length; i += 2) {
            var name = attributes[i];
            var value = attributes[i + 1];
            step(() -> xml.writeAttribute(name, value));
        }
        return this;
    }

    public XmlOutput text(String words) throws IOException {
        return step(() -> xml.writeCharacters(words));
    }

    public XmlOutput close() throws IOException {
        return step(xml::writeEndElement);
    }

    public XmlOutput line() throws IOException {
        return text("\n");
    }

    /** An element with words. */
    public XmlOutput leaf(String name, String words, String... attributes) throws IOException {
        return open(name, attributes).text(words).close();
    }

    /** Words within {@code <text>}, as Moodle has them. */
    public XmlOutput wrapped(String name, String words, String... attributes) throws IOException {
        return open(name, attributes).leaf("text", words).close();
    }

    public void end() throws IOException {
        step(xml::writeEndDocument);
        step(xml::flush);
    }

    public void flush() throws IOException {
        step(xml::flush);
    }
}

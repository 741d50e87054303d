package vn.chuongvang.print;

import java.util.List;
import java.util.stream.Stream;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The text of a .docx: head, table, notes, foot. */
final class WordText {
    private static final String SCHEMA =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Of A4 on its side within its margins, in twentieths of a point. */
    private static final int WIDTH = 15_400;

    private static final String SMALL = "16"; // half points
    private static final String TITLE = "28";
    private static final String TEXT = "24";

    private final XMLStreamWriter xml;
    private final Words words;

    WordText(XMLStreamWriter xml, Words words) {
        this.xml = xml;
        this.words = words;
    }

    /** Where a line stands. */
    private enum Side {
        left,
        center,
        right
    }

    private record Line(Side side, boolean isBold, String size, String text) {}

    void write(OfficialReport report) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("w:document");
        xml.writeAttribute("xmlns:w", SCHEMA);
        xml.writeAttribute("xmlns:r", RELATIONS);
        xml.writeStartElement("w:body");
        head(report.head());
        table(report);
        for (var note : report.notes()) {
            line(new Line(Side.left, false, TEXT, note));
        }
        foot(report.foot());
        page();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void head(OfficialReport.Head head) throws XMLStreamException {
        pair(
                List.of(
                        new Line(Side.center, false, TEXT, head.superior()),
                        new Line(Side.center, true, TEXT, head.body()),
                        new Line(Side.center, false, TEXT, head.number())),
                List.of(
                        new Line(Side.center, true, TEXT, head.form()),
                        new Line(Side.center, false, TEXT, head.placeAndDay())));
        line(new Line(Side.center, true, TITLE, head.title()));
        for (var below : head.lines()) {
            line(new Line(Side.center, false, TEXT, below));
        }
    }

    private void table(OfficialReport report) throws XMLStreamException {
        var columns = report.columns();
        double all = columns.stream().mapToDouble(OfficialReport.Column::width).sum();
        var widths = columns.stream().map(one -> (int) (one.width() / all * WIDTH)).toList();
        startTable(widths, true);
        xml.writeStartElement("w:tr");
        xml.writeStartElement("w:trPr");
        xml.writeEmptyElement("w:cantSplit");
        xml.writeEmptyElement("w:tblHeader");
        xml.writeEndElement();
        for (int i = 0; i < widths.size(); i++) {
            var heading = columns.get(i).heading();
            cell(widths.get(i), List.of(new Line(Side.center, true, SMALL, heading)));
        }
        xml.writeEndElement();
        for (var row : report.rows()) {
            row(columns, widths, row);
        }
        xml.writeEndElement();
    }

    private void row(
            List<OfficialReport.Column> columns, List<Integer> widths, OfficialReport.Row row)
            throws XMLStreamException {
        xml.writeStartElement("w:tr");
        xml.writeStartElement("w:trPr");
        xml.writeEmptyElement("w:cantSplit");
        xml.writeEndElement();
        for (int i = 0; i < widths.size(); i++) {
            var side = columns.get(i).isNumber() ? Side.right : Side.left;
            cell(widths.get(i), List.of(new Line(side, row.isLoud(), SMALL, row.cells().get(i))));
        }
        xml.writeEndElement();
    }

    private void foot(OfficialReport.Foot foot) throws XMLStreamException {
        var receivers =
                Stream.concat(
                                Stream.of(
                                        new Line(
                                                Side.left,
                                                true,
                                                TEXT,
                                                words.say("report.receivers"))),
                                foot.receivers().stream()
                                        .map(one -> new Line(Side.left, false, TEXT, "- " + one)))
                        .toList();
        var room = new Line(Side.center, false, TEXT, "");
        pair(
                receivers,
                List.of(
                        new Line(Side.center, true, TEXT, foot.signedAs()),
                        new Line(Side.center, false, TEXT, words.say("results.sign")),
                        room,
                        room,
                        room,
                        new Line(Side.center, true, TEXT, foot.signedBy())));
    }

    /** Two blocks beside each other. */
    private void pair(List<Line> left, List<Line> right) throws XMLStreamException {
        var widths = List.of(WIDTH / 2, WIDTH / 2);
        line(new Line(Side.left, false, SMALL, ""));
        startTable(widths, false);
        xml.writeStartElement("w:tr");
        xml.writeStartElement("w:trPr");
        xml.writeEmptyElement("w:cantSplit");
        xml.writeEndElement();
        cell(WIDTH / 2, left);
        cell(WIDTH / 2, right);
        xml.writeEndElement();
        xml.writeEndElement();
        line(new Line(Side.left, false, SMALL, ""));
    }

    private void startTable(List<Integer> widths, boolean hasLines) throws XMLStreamException {
        xml.writeStartElement("w:tbl");
        xml.writeStartElement("w:tblPr");
        value("w:tblW", "w:w", String.valueOf(WIDTH), "w:type", "dxa");
        if (hasLines) {
            xml.writeStartElement("w:tblBorders");
            for (var side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
                value("w:" + side, "w:val", "single", "w:sz", "4");
            }
            xml.writeEndElement();
        }
        value("w:tblLayout", "w:type", "fixed");
        xml.writeStartElement("w:tblCellMar");
        value("w:left", "w:w", "40", "w:type", "dxa");
        value("w:right", "w:w", "40", "w:type", "dxa");
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("w:tblGrid");
        for (var width : widths) {
            value("w:gridCol", "w:w", String.valueOf(width));
        }
        xml.writeEndElement();
    }

    private void cell(int width, List<Line> lines) throws XMLStreamException {
        xml.writeStartElement("w:tc");
        xml.writeStartElement("w:tcPr");
        value("w:tcW", "w:w", String.valueOf(width), "w:type", "dxa");
        xml.writeEndElement();
        for (var line : lines) {
            line(line);
        }
        xml.writeEndElement();
    }

    private void line(Line line) throws XMLStreamException {
        xml.writeStartElement("w:p");
        xml.writeStartElement("w:pPr");
        value("w:jc", "w:val", line.side().name());
        xml.writeEndElement();
        if (!line.text().isEmpty()) {
            xml.writeStartElement("w:r");
            xml.writeStartElement("w:rPr");
            if (line.isBold()) {
                xml.writeEmptyElement("w:b");
            }
            value("w:sz", "w:val", line.size());
            xml.writeEndElement();
            xml.writeStartElement("w:t");
            xml.writeAttribute("xml:space", "preserve");
            xml.writeCharacters(clean(line.text()));
            xml.writeEndElement();
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** A4 on its side, with the number of the page. */
    private void page() throws XMLStreamException {
        xml.writeStartElement("w:sectPr");
        value("w:footerReference", "w:type", "default", "r:id", "rId2");
        value("w:pgSz", "w:w", "16838", "w:h", "11906", "w:orient", "landscape");
        value(
                "w:pgMar",
                "w:top",
                "850",
                "w:right",
                "719",
                "w:bottom",
                "850",
                "w:left",
                "719",
                "w:header",
                "400",
                "w:footer",
                "400",
                "w:gutter",
                "0");
        xml.writeEndElement();
    }

    private void value(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    /** Without what XML cannot hold: a file with a control character in it does not open. */
    private static String clean(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints()
                .map(letter -> Character.isISOControl(letter) ? ' ' : letter)
                .filter(letter -> !isUnpaired(letter) && letter != 0xFFFE && letter != 0xFFFF)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isUnpaired(int letter) {
        return letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
    }
}

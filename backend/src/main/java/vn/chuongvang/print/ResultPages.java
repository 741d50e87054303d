package vn.chuongvang.print;

import org.openpdf.text.Element;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the result sheet: titles, ranking, units, what it was recomputed from, and who signs. */
final class ResultPages {
    private static final Pen.Side L = Pen.Side.LEFT;
    private static final Pen.Side R = Pen.Side.RIGHT;

    private static final float SMALL = 10;
    private static final double SEAL_SIDE = 44; // mm; 57 modules and their quiet zone

    private final OfficialResults results;
    private final Sheet sheet;

    ResultPages(OfficialResults results, Sheet sheet) {
        this.results = results;
        this.sheet = sheet;
    }

    void print() {
        var occasion = results.occasion();
        centred(Face.BOLD, 12, occasion.organiser());
        centred(Face.LOUD, 26, sheet.say("results.title"));
        centred(Face.BOLD, 14, occasion.title());
        centred(Face.TEXT, 12, sheet.say("results.held", Words.day(occasion.day())));
        sheet.gap(6);
        holders();
        people();
        units();
        proof();
        signatures();
    }

    private void centred(Face face, float size, String text) {
        sheet.paragraph(face, size, Ink.THEN, Pen.Side.CENTRE, text);
    }

    private void holders() {
        var holders = results.people().stream().filter(line -> !line.titles().isEmpty()).toList();
        for (var holder : holders) {
            sheet.paragraph(Face.LOUD, 15, Ink.THEN, L, titles(holder));
            var seat =
                    holder.seat() == null
                            ? ""
                            : sheet.say("table.seat") + " " + holder.seat() + " · ";
            sheet.paragraph(
                    Face.BOLD, 13, Ink.THEN, L, seat + holder.name() + " · " + holder.unit());
            sheet.gap(3);
        }
        if (holders.isEmpty()) {
            sheet.paragraph(Face.TEXT, 12, Ink.THEN, L, sheet.say("results.nobody"));
            sheet.gap(3);
        }
    }

    private String titles(OfficialResults.Line line) {
        return line.titles().stream()
                .map(
                        title ->
                                switch (title) {
                                    case GOLDEN_BELL -> sheet.say("results.golden-bell");
                                    case LAST_STANDING -> sheet.say("results.last-standing");
                                })
                .collect(Collectors.joining(" · "));
    }

    private void people() {
        section("results.people");
        if (results.people().isEmpty()) {
            sheet.paragraph(Face.TEXT, 12, Ink.THEN, L, sheet.say("results.none"));
            return;
        }
        Pen.Side[] sides = {R, R, L, L, R, R, L, L};
        var table = new Table(sheet, 6.5, Table.SIZE, sides, 13, 13, 44, 34, 14, 22, 20, 30);
        table.headings(
                say(
                        "results.rank",
                        "table.seat",
                        "table.name",
                        "table.unit",
                        "results.right",
                        "results.time",
                        "results.out",
                        "results.title-column"));
        for (var line : results.people()) {
            table.row(
                    line.titles().isEmpty() ? Face.TEXT : Face.BOLD,
                    String.valueOf(line.rank()),
                    line.seat() == null ? "" : String.valueOf(line.seat()),
                    line.name(),
                    line.unit(),
                    String.valueOf(line.right()),
                    String.format(Locale.ROOT, "%.3f", line.rightMillis() / 1_000.0),
                    outAt(line),
                    Stream.concat(
                                    Stream.of(titles(line)).filter(text -> !text.isEmpty()),
                                    line.prizes().stream())
                            .collect(Collectors.joining(" · ")));
        }
        table.end();
    }

    private String outAt(OfficialResults.Line line) {
        return line.outAt() == null
                ? sheet.say("results.lit")
                : sheet.say("results.out-at", line.outAt());
    }

    private void units() {
        if (results.units().isEmpty()) {
            return;
        }
        section("results.units");
        Pen.Side[] sides = {R, L, R, R};
        var table = new Table(sheet, 6.5, Table.SIZE, sides, 13, 90, 40, 30);
        table.headings(
                say("results.rank", "table.unit", "results.standing", "results.right-of-all"));
        for (var line : results.units()) {
            table.row(
                    Face.TEXT,
                    String.valueOf(line.rank()),
                    Stream.concat(Stream.of(line.unit()), line.prizes().stream())
                            .collect(Collectors.joining(" · ")),
                    line.standing() + " / " + line.people(),
                    String.valueOf(line.right()));
        }
        table.end();
    }

    private void section(String key) {
        sheet.gap(6);
        sheet.paragraph(Face.LOUD, 15, Ink.THEN, L, sheet.say(key));
        sheet.gap(2);
    }

    /** What it was recomputed from, and beside it the seal to be photographed. */
    private void proof() {
        var proof = results.proof();
        var words = new PdfPCell();
        words.addElement(small(sheet.say("results.proof", proof.facts(), proof.contest())));
        words.addElement(small(sheet.say("results.rules-hash") + ":"));
        words.addElement(hash(proof.rulesHash()));
        words.addElement(small(sheet.say("results.head") + ":"));
        words.addElement(hash(proof.head()));
        words.addElement(small(sheet.say("results.seal")));
        var qr = QrCode.of(proof.seal());
        qr.scaleAbsolute(Pen.mm(SEAL_SIDE), Pen.mm(SEAL_SIDE));
        var seal = new PdfPCell(qr);
        seal.setHorizontalAlignment(Element.ALIGN_RIGHT);
        var block = new PdfPTable(new float[] {3, 1});
        block.setWidthPercentage(100);
        block.setSpacingBefore(Pen.mm(7));
        block.setKeepTogether(true);
        for (var cell : new PdfPCell[] {words, seal}) {
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setPadding(0);
            block.addCell(cell);
        }
        sheet.add(block);
    }

    private Paragraph small(String text) {
        return new Paragraph(sheet.faces().phrase(Face.TEXT, SMALL, Ink.THEN, text));
    }

    /** Sixty-four digits that stand on one line. */
    private Paragraph hash(String digits) {
        return new Paragraph(sheet.faces().phrase(Face.BOLD, 9, Ink.THEN, digits));
    }

    /** On one page, with room to sign and to stamp. */
    private void signatures() {
        var block = new PdfPTable(3);
        block.setWidthPercentage(100);
        block.setSpacingBefore(Pen.mm(8));
        block.setKeepTogether(true);
        block.addCell(signature("", ""));
        block.addCell(signature("", ""));
        block.addCell(signature("results.day", ""));
        for (var who : new String[] {"results.secretary", "results.referee", "results.organiser"}) {
            block.addCell(signature(who, "results.sign"));
        }
        for (int i = 0; i < 3; i++) {
            var room = signature("", "");
            room.setFixedHeight(Pen.mm(28));
            block.addCell(room);
        }
        sheet.add(block);
    }

    private PdfPCell signature(String key, String below) {
        var cell = new PdfPCell();
        cell.setBorder(Rectangle.NO_BORDER);
        if (!key.isEmpty()) {
            cell.addElement(centredWords(below.isEmpty() ? Face.TEXT : Face.BOLD, 11, key));
        }
        if (!below.isEmpty()) {
            cell.addElement(centredWords(Face.TEXT, 10, below));
        }
        return cell;
    }

    private Paragraph centredWords(Face face, float size, String key) {
        var words = new Paragraph(sheet.faces().phrase(face, size, Ink.THEN, sheet.say(key)));
        words.setAlignment(Element.ALIGN_CENTER);
        return words;
    }

    private String[] say(String... keys) {
        return Stream.of(keys).map(key -> sheet.say(key)).toArray(String[]::new);
    }
}

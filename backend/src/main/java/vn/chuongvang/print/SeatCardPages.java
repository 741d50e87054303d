package vn.chuongvang.print;

import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.PdfTemplate;

/**
 * Draws seat cards: the front on the lower half of the sheet, the boards on the upper one and
 * upside down, so that both stand upright once the sheet is folded in the middle.
 */
final class SeatCardPages {
    private static final float WIDTH = PageSize.A4.getWidth();
    private static final float HALF = PageSize.A4.getHeight() / 2;
    private static final Pen.Box TILE = Pen.Box.mm(8, 8, 118, 132);
    private static final Pen.Box NUMBER = Pen.Box.mm(16, 0, 102, 66);
    private static final double NUMBER_MIDDLE = 81;
    private static final double COLUMN = 133;
    private static final double COLUMN_WIDTH = 69;
    private static final double QR_SIDE = 62;

    private final SeatCards cards;
    private final Sheet sheet;

    SeatCardPages(SeatCards cards, Sheet sheet) {
        this.cards = cards;
        this.sheet = sheet;
    }

    void print() {
        var back = back();
        for (var card : cards.cards()) {
            sheet.nextPage();
            var pen = sheet.pen();
            pen.page().addTemplate(back, -1, 0, 0, -1, WIDTH, 2 * HALF);
            pen.dashes(0, HALF, WIDTH, HALF);
            var fold = sheet.say("card.fold");
            pen.line(Face.TEXT, 7, Ink.TRO, Pen.Side.CENTRE, WIDTH / 2, HALF + 3, fold);
            tile(pen, card.seat());
            column(pen, card);
        }
    }

    private void tile(Pen pen, Seat seat) {
        Tile.lit(pen, TILE);
        pen.outlineRound(TILE, Pen.mm(6), 1.5f, Ink.THEN);
        var number = String.valueOf(seat.number());
        var size = pen.sizeFor(Face.LOUD, NUMBER, number);
        var y = Pen.mm(NUMBER_MIDDLE) - size * Face.CAPITALS / 2;
        pen.line(Face.LOUD, size, Ink.THEN, Pen.Side.CENTRE, TILE.middle(), y, number);
        if (seat.reserve()) {
            var reserve = sheet.say("card.reserve");
            centred(pen, Face.LOUD, 24, 126, reserve);
        }
        if (seat.name() != null) {
            centred(pen, Face.BOLD, 22, 30, seat.name());
        }
        if (seat.unit() != null) {
            centred(pen, Face.TEXT, 16, 20, seat.unit());
        }
    }

    private static void centred(Pen pen, Face face, float size, double y, String text) {
        pen.fitted(
                face,
                size,
                Ink.THEN,
                Pen.Side.CENTRE,
                TILE.middle(),
                Pen.mm(y),
                NUMBER.width(),
                text);
    }

    private void column(Pen pen, SeatCards.Card card) {
        scan(pen);
        var qr = QrCode.of(cards.entry().seatLink(card.ticket()));
        qr.scaleAbsolute(Pen.mm(QR_SIDE), Pen.mm(QR_SIDE));
        qr.setAbsolutePosition(Pen.mm(COLUMN + (COLUMN_WIDTH - QR_SIDE) / 2), Pen.mm(56));
        pen.page().addImage(qr);
        text(pen, Face.BOLD, 12, 33, 22, otherwise(card.seat()));
        text(pen, Face.BOLD, 9, 20, 11, cards.occasion().title());
        var held = cards.occasion().organiser() + " · " + Words.day(cards.occasion().day());
        text(pen, Face.TEXT, 8, 13, 7, held);
        text(pen, Face.TEXT, 8, 7.5, 5, sheet.say("card.back"));
    }

    private void scan(Pen pen) {
        double y = 132;
        for (var line : sheet.say("card.scan").split("\\|", -1)) {
            pen.fitted(
                    Face.LOUD,
                    27,
                    Ink.THEN,
                    Pen.Side.LEFT,
                    Pen.mm(COLUMN),
                    Pen.mm(y),
                    Pen.mm(COLUMN_WIDTH),
                    line);
            y -= 10;
        }
    }

    /** What to do when the code does not read. */
    private String otherwise(Seat seat) {
        var entry = cards.entry();
        return entry.bySeatNumber() && !seat.reserve()
                ? sheet.say("card.typed", entry.shortAddress(), entry.spacedCode(), seat.number())
                : sheet.say("card.asked");
    }

    private static void text(Pen pen, Face face, float size, double y, double height, String text) {
        var box = Pen.Box.mm(COLUMN, y, COLUMN_WIDTH, height);
        pen.block(face, size, Ink.THEN, Pen.Side.LEFT, box, text);
    }

    /** The same on every card, so it is in the file once. */
    private PdfTemplate back() {
        var half = sheet.pen().page().createTemplate(WIDTH, HALF);
        var pen = new Pen(half, sheet.faces());
        int rows = Math.ceilDiv(cards.boards(), 2);
        var width = (210 - 2 * 8 - 5) / 2.0;
        var height = (148.5 - 2 * 8 - 5 * (rows - 1)) / rows;
        for (int option = 0; option < cards.boards(); option++) {
            var x = 8 + (option % 2) * (width + 5);
            var y = 148.5 - 8 - height - (option / 2) * (height + 5);
            pen.outlineRound(Pen.Box.mm(x, y, width, height), Pen.mm(5), 2.2f, Ink.THEN);
            var side = Math.min(width, height) * 0.8;
            var box = Pen.Box.mm(x + (width - side) / 2, y + (height - side) / 2, side, side);
            Signs.draw(pen, option, box);
        }
        return half;
    }
}

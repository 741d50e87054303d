package vn.chuongvang.print;

import java.util.List;

/** Draws the poster of the audience. */
final class PosterPage {
    private static final double WIDTH = 297;
    private static final double HEIGHT = 420;
    private static final double LEFT = 19;
    private static final double QR_SIDE = 140;

    /** Rows of lamps at the upper right, from the top; a star is lit. */
    private static final List<String> LAMPS =
            List.of("*.**", ".*.*", ".*.*", "...*", "..*.", "*.*.");

    private static final double LAMP = 26;
    private static final double STEP = 30;

    private final Poster poster;
    private final Sheet sheet;

    PosterPage(Poster poster, Sheet sheet) {
        this.poster = poster;
        this.sheet = sheet;
    }

    void print() {
        var pen = sheet.pen();
        pen.fill(Pen.Box.mm(0, 0, WIDTH, HEIGHT), Ink.THEN);
        lamps(pen);
        title(pen);
        text(pen, Face.BOLD, 27, 246, 30, 148, sheet.say("poster.watch"));
        code(pen);
        evening(pen);
        Bell.draw(pen, Pen.Box.mm(226, 22, 52, 52));
    }

    private static void lamps(Pen pen) {
        for (int row = 0; row < LAMPS.size(); row++) {
            for (int column = 0; column < LAMPS.get(row).length(); column++) {
                var box =
                        Pen.Box.mm(
                                WIDTH - 8 - LAMP - (3 - column) * STEP,
                                HEIGHT - 8 - LAMP - row * STEP,
                                LAMP,
                                LAMP);
                if (LAMPS.get(row).charAt(column) == '*') {
                    Tile.lit(pen, box);
                } else {
                    Tile.out(pen, box);
                }
            }
        }
    }

    private void title(Pen pen) {
        double y = 370;
        for (var line : sheet.say("poster.title").split("\\|", -1)) {
            pen.fitted(
                    Face.LOUD,
                    122,
                    Ink.VANG,
                    Pen.Side.LEFT,
                    Pen.mm(LEFT),
                    Pen.mm(y),
                    Pen.mm(150),
                    line);
            y -= 39;
        }
    }

    private void code(Pen pen) {
        var entry = poster.entry();
        var panel = Pen.Box.mm(LEFT, 78, 160, 160);
        pen.fillRound(panel, Pen.mm(10), Ink.TRANG);
        var qr = QrCode.of(entry.watchLink());
        qr.scaleAbsolute(Pen.mm(QR_SIDE + 8), Pen.mm(QR_SIDE + 8));
        qr.setAbsolutePosition(Pen.mm(LEFT + 6), Pen.mm(84));
        pen.page().addImage(qr);
        var how = sheet.say("poster.code", entry.shortAddress());
        pen.fitted(
                Face.BOLD, 28, Ink.VO, Pen.Side.LEFT, Pen.mm(LEFT), Pen.mm(60), Pen.mm(200), how);
        pen.fitted(
                Face.LOUD,
                120,
                Ink.VANG,
                Pen.Side.LEFT,
                Pen.mm(LEFT),
                Pen.mm(22),
                Pen.mm(198),
                entry.spacedCode());
        var check = sheet.say("poster.check", entry.shortAddress());
        pen.fitted(
                Face.TEXT, 20, Ink.DIM, Pen.Side.LEFT, Pen.mm(LEFT), Pen.mm(9), Pen.mm(170), check);
    }

    private void evening(Pen pen) {
        var occasion = poster.occasion();
        var box = Pen.Box.mm(190, 90, 92, 140);
        var below = pen.block(Face.BOLD, 30, Ink.VO, Pen.Side.LEFT, box, occasion.title());
        var rest = new Pen.Box(box.x(), box.y() - Pen.mm(8), box.width(), below - box.y());
        var held = occasion.organiser() + " · " + Words.day(occasion.day());
        pen.block(Face.TEXT, 20, Ink.DIM, Pen.Side.LEFT, rest, held);
    }

    private static void text(
            Pen pen, Face face, float size, double y, double height, double width, String text) {
        var box = Pen.Box.mm(LEFT, y, width, height);
        pen.block(face, size, Ink.VO, Pen.Side.LEFT, box, text);
    }
}

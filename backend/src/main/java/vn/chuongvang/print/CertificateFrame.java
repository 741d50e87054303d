package vn.chuongvang.print;

import java.util.List;

/** What stands around the words of a certificate: the frame, who issues it, and the bell. */
final class CertificateFrame {
    private static final double WIDTH = CertificatePages.WIDTH;
    private static final double HEIGHT = CertificatePages.HEIGHT;

    /** Above it nothing else stands. */
    private static final double TOP = 193;

    private static final double LINE = 6.5;
    private static final double SIDE_WIDTH = 100;

    private final Certificates certificates;
    private final Sheet sheet;

    CertificateFrame(Certificates certificates, Sheet sheet) {
        this.certificates = certificates;
        this.sheet = sheet;
    }

    /**
     * @param inset how far everything keeps from the edge of the paper beyond the usual, in
     *     millimetres
     * @param raised how far the middle stands above the usual
     */
    void draw(Pen pen, double inset, double raised) {
        var design = certificates.design();
        switch (design.look()) {
            case GOLD -> {
                frame(pen, 9, 6, 3, Ink.VANG_DAM);
                frame(pen, 12, 4, 1, Ink.THEN);
            }
            case RED -> {
                frame(pen, 7, 0, 5, Ink.SON);
                frame(pen, 10.5, 0, 1.5f, Ink.VANG_DAM);
                corners(pen);
            }
            case PREPRINTED -> {}
        }
        if (design.look() != Certificates.Look.PREPRINTED) {
            Bell.draw(pen, Pen.Box.mm(WIDTH / 2 - 9, 173, 18, 18));
        }
        if (design.hasLetterhead()) {
            letterhead(pen, inset);
        } else {
            centred(pen, Face.BOLD, 15, WIDTH / 2, 163 + raised, WIDTH - 60, body());
        }
    }

    private static void frame(
            Pen pen, double margin, double radius, float line, java.awt.Color ink) {
        var box = Pen.Box.mm(margin, margin, WIDTH - 2 * margin, HEIGHT - 2 * margin);
        pen.outlineRound(box, Pen.mm(radius), line, ink);
    }

    /** Woven corners: three squares that turn around each corner of the inner line. */
    private static void corners(Pen pen) {
        for (double x : new double[] {10.5, WIDTH - 10.5}) {
            for (double y : new double[] {10.5, HEIGHT - 10.5}) {
                for (double half : new double[] {4, 2.6, 1.2}) {
                    pen.fill(
                            Pen.Box.mm(x - half, y - half, 2 * half, 2 * half),
                            half == 2.6 ? Ink.VANG : Ink.SON);
                }
            }
        }
    }

    /** As official papers have it: who issues it on the left, whose it is on the right. */
    private void letterhead(Pen pen, double inset) {
        var design = certificates.design();
        double left = 20 + inset + SIDE_WIDTH / 2;
        double right = WIDTH - 20 - inset - SIDE_WIDTH / 2;
        double y = TOP - inset;
        for (var line : List.of(design.superior(), body())) {
            if (!line.isBlank()) {
                var face = line.equals(design.superior()) ? Face.TEXT : Face.BOLD;
                centred(pen, face, 12, left, y, SIDE_WIDTH, line);
                y -= LINE;
            }
        }
        rule(pen, left, y + 3.6);
        if (!design.number().isBlank()) {
            var number = sheet.say("certificate.number", design.number());
            centred(pen, Face.TEXT, 11, left, y - 2, SIDE_WIDTH, number);
        }
        if (!design.heading().isBlank()) {
            centred(pen, Face.BOLD, 13, right, TOP - inset, SIDE_WIDTH, design.heading());
            rule(pen, right, TOP - inset - 2.9);
        }
    }

    private String body() {
        var body = certificates.design().body();
        return body.isBlank() ? certificates.occasion().organiser() : body;
    }

    private static void rule(Pen pen, double middle, double y) {
        pen.fill(Pen.Box.mm(middle - 16, y, 32, 0.25), Ink.THEN);
    }

    private static void centred(
            Pen pen, Face face, float size, double middle, double y, double width, String text) {
        pen.fitted(
                face,
                size,
                Ink.THEN,
                Pen.Side.CENTRE,
                Pen.mm(middle),
                Pen.mm(y),
                Pen.mm(width),
                text);
    }
}

package vn.chuongvang.print;

/** Draws certificates: A4 lying, a frame, one name, and a code by which anybody can check it. */
final class CertificatePages {
    private static final double WIDTH = 297;
    private static final double HEIGHT = 210;
    private static final double QR_SIDE = 34;

    /** Digits of a number that stand together. */
    private static final int GROUP = 5;

    private final Certificates certificates;
    private final Sheet sheet;

    CertificatePages(Certificates certificates, Sheet sheet) {
        this.certificates = certificates;
        this.sheet = sheet;
    }

    void print() {
        var all = certificates.certificates();
        for (int i = 0; i < all.size(); i++) {
            if (i > 0) {
                sheet.nextPage();
            }
            print(all.get(i));
        }
    }

    private void print(Certificates.Certificate one) {
        var pen = sheet.pen();
        var occasion = certificates.occasion();
        frame(pen);
        Bell.draw(pen, Pen.Box.mm(WIDTH / 2 - 9, 172, 18, 18));
        centred(pen, Face.BOLD, 15, 162, occasion.organiser());
        centred(pen, Face.LOUD, 40, 142, sheet.say("certificate.title"));
        centred(pen, Face.TEXT, 15, 128, sheet.say("certificate.to"));
        centred(pen, Face.BOLD, 34, 110, one.name());
        centred(pen, Face.TEXT, 15, 99, one.unit());
        centred(pen, Face.LOUD, 22, 84, honour(one));
        pen.block(
                Face.TEXT,
                15,
                Ink.THEN,
                Pen.Side.CENTRE,
                Pen.Box.mm(50, 58, WIDTH - 100, 18),
                sheet.say("certificate.at", occasion.title(), Words.day(occasion.day())));
        check(pen, one);
        signature(pen);
    }

    private static void frame(Pen pen) {
        var outer = Pen.Box.mm(9, 9, WIDTH - 18, HEIGHT - 18);
        var inner = Pen.Box.mm(12, 12, WIDTH - 24, HEIGHT - 24);
        pen.outlineRound(outer, Pen.mm(6), 3, Ink.VANG_DAM);
        pen.outlineRound(inner, Pen.mm(4), 1, Ink.THEN);
    }

    private static void centred(Pen pen, Face face, float size, double y, String text) {
        pen.fitted(
                face,
                size,
                Ink.THEN,
                Pen.Side.CENTRE,
                Pen.mm(WIDTH / 2),
                Pen.mm(y),
                Pen.mm(WIDTH - 60),
                text);
    }

    private String honour(Certificates.Certificate one) {
        return switch (one.honour()) {
            case GOLDEN_BELL -> sheet.say("certificate.won", sheet.say("results.golden-bell"));
            case LAST_STANDING -> sheet.say("certificate.won", sheet.say("results.last-standing"));
            case PRIZE -> sheet.say("certificate.prize", one.prize());
            case PARTICIPATION -> sheet.say("certificate.took-part");
        };
    }

    /** The code, and beside it the same for who cannot scan. */
    private void check(Pen pen, Certificates.Certificate one) {
        var qr = QrCode.of(one.check().toString());
        qr.scaleAbsolute(Pen.mm(QR_SIDE), Pen.mm(QR_SIDE));
        qr.setAbsolutePosition(Pen.mm(18), Pen.mm(17));
        pen.page().addImage(qr);
        double y = 40;
        var address = one.check().getAuthority() + "/xac-nhan";
        for (var line :
                new String[] {
                    sheet.say("certificate.check"),
                    sheet.say("certificate.typed", address),
                    grouped(one.number()),
                    sheet.say("certificate.issued", Words.day(one.issuedOn()))
                }) {
            pen.fitted(
                    Face.TEXT,
                    10,
                    Ink.THEN,
                    Pen.Side.LEFT,
                    Pen.mm(18 + QR_SIDE + 4),
                    Pen.mm(y),
                    Pen.mm(125),
                    line);
            y -= 6;
        }
    }

    private static String grouped(String number) {
        var text = new StringBuilder();
        for (int i = 0; i < number.length(); i++) {
            text.append(i > 0 && i % GROUP == 0 ? "-" : "").append(number.charAt(i));
        }
        return text.toString();
    }

    private void signature(Pen pen) {
        var middle = Pen.mm(232);
        var width = Pen.mm(90);
        String[] lines = {
            sheet.say("results.day"), sheet.say("certificate.for"), sheet.say("results.sign")
        };
        Face[] faces = {Face.TEXT, Face.BOLD, Face.TEXT};
        double y = 52;
        for (int i = 0; i < lines.length; i++) {
            pen.fitted(faces[i], 12, Ink.THEN, Pen.Side.CENTRE, middle, Pen.mm(y), width, lines[i]);
            y -= 6;
        }
    }
}

package vn.chuongvang.print;

import java.util.List;
import java.util.Locale;

/** Draws certificates: A4 lying, a frame, one name, and a code by which anybody can check it. */
final class CertificatePages {
    static final double WIDTH = 297;
    static final double HEIGHT = 210;
    private static final double QR_SIDE = 34;

    /** Bought paper has its frame within so much of the edge, in millimetres. */
    private static final double PREPRINTED_INSET = 12;

    /** And what stands between its edges moves up, so that there is room to sign. */
    private static final double PREPRINTED_RAISED = 6;

    /** Digits of a number that stand together. */
    private static final int GROUP = 5;

    private final Certificates certificates;
    private final Sheet sheet;
    private final CertificateFrame frame;
    private final double inset;
    private final double raised;

    CertificatePages(Certificates certificates, Sheet sheet) {
        this.certificates = certificates;
        this.sheet = sheet;
        this.frame = new CertificateFrame(certificates, sheet);
        var preprinted = certificates.design().look() == Certificates.Look.PREPRINTED;
        this.inset = preprinted ? PREPRINTED_INSET : 0;
        this.raised = preprinted ? PREPRINTED_RAISED : 0;
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
        frame.draw(pen, inset, raised);
        centred(pen, Face.LOUD, 40, 142, title(one));
        centred(
                pen,
                Face.TEXT,
                15,
                130,
                sheet.say(isOurs(one) ? "certificate.to" : "certificate.given"));
        centred(pen, Face.BOLD, 34, 113, one.name());
        centred(pen, Face.TEXT, 15, 102, one.unit());
        centred(pen, Face.LOUD, 22, 87, honour(one));
        pen.block(
                Face.TEXT,
                15,
                Ink.THEN,
                Pen.Side.CENTRE,
                Pen.Box.mm(45, 60 + raised, WIDTH - 90, 20),
                words());
        check(pen, one);
        signature(pen, one);
    }

    private void centred(Pen pen, Face face, float size, double y, String text) {
        pen.fitted(
                face,
                size,
                Ink.THEN,
                Pen.Side.CENTRE,
                Pen.mm(WIDTH / 2),
                Pen.mm(y + raised),
                Pen.mm(WIDTH - 60),
                text);
    }

    private String title(Certificates.Certificate one) {
        return isOurs(one) ? sheet.say("certificate.title") : written(one);
    }

    private boolean isOurs(Certificates.Certificate one) {
        return written(one).isBlank();
    }

    private String written(Certificates.Certificate one) {
        var design = certificates.design();
        return one.honour() == Certificates.Honour.PARTICIPATION
                ? design.titleTakingPart()
                : design.title();
    }

    private String honour(Certificates.Certificate one) {
        return switch (one.honour()) {
            case GOLDEN_BELL -> sheet.say("certificate.won", sheet.say("results.golden-bell"));
            case LAST_STANDING -> sheet.say("certificate.won", sheet.say("results.last-standing"));
            case PRIZE -> sheet.say(prizeKey(one.prize()), one.prize());
            case PARTICIPATION -> sheet.say("certificate.took-part");
        };
    }

    /** "Đạt giải: Nhất", but not "Đạt giải: Giải nhất". */
    private String prizeKey(String prize) {
        var word = sheet.say("certificate.prize-word");
        return prize.toLowerCase(Locale.ROOT).startsWith(word)
                ? "certificate.prize-named"
                : "certificate.prize";
    }

    private String words() {
        var occasion = certificates.occasion();
        var day = Words.day(occasion.day());
        var words = certificates.design().words();
        return words.isBlank()
                ? sheet.say("certificate.at", occasion.title(), day)
                : words.replace(Certificates.Design.DAY, day)
                        .replace(Certificates.Design.CONTEST, occasion.title());
    }

    /** The code, and beside it the same for who cannot scan. */
    private void check(Pen pen, Certificates.Certificate one) {
        double left = 18 + inset;
        double foot = 17 + inset;
        var qr = QrCode.of(one.check().toString());
        qr.scaleAbsolute(Pen.mm(QR_SIDE), Pen.mm(QR_SIDE));
        qr.setAbsolutePosition(Pen.mm(left), Pen.mm(foot));
        pen.page().addImage(qr);
        double y = foot + 23;
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
                    Pen.mm(left + QR_SIDE + 4),
                    Pen.mm(y),
                    Pen.mm(125 - 2 * inset),
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

    /** Place and day, the office in one or two lines, room for pen and stamp, and the name. */
    private void signature(Pen pen, Certificates.Certificate one) {
        var design = certificates.design();
        double y = 54 + raised;
        signed(pen, Face.TEXT, y, placeAndDay(one));
        for (var office : offices(design)) {
            y -= 6;
            signed(pen, Face.BOLD, y, office);
        }
        if (design.signedBy().isBlank()) {
            signed(pen, Face.TEXT, y - 6, sheet.say("results.sign"));
        } else {
            signed(pen, Face.BOLD, 18 + inset, design.signedBy());
        }
    }

    private List<String> offices(Certificates.Design design) {
        return design.signedAs().isBlank()
                ? List.of(sheet.say("certificate.for"))
                : design.signedAs().lines().limit(2).toList();
    }

    private String placeAndDay(Certificates.Certificate one) {
        var place = certificates.design().place();
        var on = OfficialDay.of(one.issuedOn());
        return place.isBlank()
                ? sheet.say("results.day")
                : sheet.say("certificate.signed", place, on.day(), on.month(), on.year());
    }

    private void signed(Pen pen, Face face, double y, String text) {
        pen.fitted(
                face,
                12,
                Ink.THEN,
                Pen.Side.CENTRE,
                Pen.mm(232 - inset),
                Pen.mm(y),
                Pen.mm(90),
                text);
    }
}

package vn.chuongvang.print;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** Certificates of one contest, a page of A4 for each. */
public record Certificates(Occasion occasion, Design design, List<Certificate> certificates)
        implements PrintPiece {

    public Certificates {
        certificates = List.copyOf(certificates);
    }

    /**
     * What is the same on each of them. A blank text is what the catalogue says.
     *
     * @param superior the body above who issues them
     * @param body who issues them; blank: the organiser
     * @param heading opposite of the body
     * @param title for titles and prizes
     * @param titleTakingPart for who took part
     * @param words where and for what; {@link #CONTEST} and {@link #DAY} in it are filled in
     * @param number of the decision
     * @param place where they are signed, before the day of issue
     * @param signedAs the office; what follows a line end stands below
     * @param signedBy the name below the room for the signature
     */
    public record Design(
            Look look,
            String superior,
            String body,
            String heading,
            String title,
            String titleTakingPart,
            String words,
            String number,
            String place,
            String signedAs,
            String signedBy) {

        /** Stands in {@link #words} for the contest's name. */
        public static final String CONTEST = "{hoi-thi}";

        /** Stands in {@link #words} for the day of the contest. */
        public static final String DAY = "{ngay}";

        /** With the product's own words. */
        public static final Design PLAIN =
                new Design(Look.GOLD, "", "", "", "", "", "", "", "", "", "");

        boolean hasLetterhead() {
            return !(superior.isBlank() && heading.isBlank() && number.isBlank());
        }
    }

    /** What is drawn around the words. */
    public enum Look {
        GOLD,
        RED,
        /** Nothing, and no words where bought paper has its frame. */
        PREPRINTED
    }

    /**
     * One of them.
     *
     * @param name of a person or of a unit
     * @param unit of the person; empty for a unit
     * @param honour what for
     * @param prize its name, only for a prize
     * @param number stands on the paper, for who cannot scan
     * @param check where the QR leads
     */
    public record Certificate(
            String name,
            String unit,
            Honour honour,
            String prize,
            LocalDate issuedOn,
            String number,
            URI check) {}

    /** What for. */
    public enum Honour {
        GOLDEN_BELL,
        LAST_STANDING,
        PRIZE,
        PARTICIPATION
    }
}

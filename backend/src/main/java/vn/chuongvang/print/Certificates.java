package vn.chuongvang.print;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** Certificates of one contest, a page of A4 for each. */
public record Certificates(Occasion occasion, List<Certificate> certificates)
        implements PrintPiece {

    public Certificates {
        certificates = List.copyOf(certificates);
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

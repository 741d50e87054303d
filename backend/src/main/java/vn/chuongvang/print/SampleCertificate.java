package vn.chuongvang.print;

import java.net.URI;

/**
 * How a certificate will look, with nobody's name on it.
 *
 * @param forUnit whether a whole unit is named instead of a person
 * @param check where the QR would lead, without the number
 */
public record SampleCertificate(
        Occasion occasion,
        Certificates.Design design,
        Certificates.Honour honour,
        boolean forUnit,
        URI check)
        implements PrintPiece {

    /** Of the right form, and never issued. */
    public static final String NUMBER = "0".repeat(26);

    Certificates filled(Sheet sheet) {
        var unit = sheet.say("certificate.sample-unit");
        var one =
                new Certificates.Certificate(
                        forUnit ? unit : sheet.say("certificate.sample-name"),
                        forUnit ? "" : unit,
                        honour,
                        sheet.say("certificate.sample-prize"),
                        occasion.day(),
                        NUMBER,
                        URI.create(check + "/" + NUMBER));
        return new Certificates(occasion, design, java.util.List.of(one));
    }
}

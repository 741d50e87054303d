package vn.chuongvang.print;

import org.openpdf.text.PageSize;
import org.openpdf.text.Rectangle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Prints pieces as PDF, page by page: a page leaves as soon as it is finished. Busy all the while,
 * so never called on an event loop.
 */
public final class Press {
    private static final double MARGIN = 14;

    private final Locale language;

    /**
     * @param language Vietnamese or English
     */
    public Press(Locale language) {
        this.language = language;
    }

    /**
     * Writes one document; leaves the stream open.
     *
     * @throws IOException when the stream takes no more; what was written is not a whole PDF then
     */
    public void print(PrintPiece piece, OutputStream out) throws IOException {
        var sheet = new Sheet(size(piece), margin(piece), language, out);
        sheet.open(title(piece, sheet) + " · " + piece.occasion().title(), footer(piece, sheet));
        switch (piece) {
            case SeatCards cards -> new SeatCardPages(cards, sheet).print();
            case Poster poster -> new PosterPage(poster, sheet).print();
            case SeatTable seats -> new SeatTablePages(seats, sheet).print();
            case RefereeSheets sheets -> new RefereePages(sheets, sheet).print();
            case KeyBooklet booklet -> new KeyPages(booklet, sheet).print();
            case OfficialResults results -> new ResultPages(results, sheet).print();
            case Certificates certificates -> new CertificatePages(certificates, sheet).print();
            case SampleCertificate sample ->
                    new CertificatePages(sample.filled(sheet), sheet).print();
            case OfficialReport report -> new ReportPages(report, sheet).print();
        }
        sheet.finish();
    }

    /**
     * Writes the first page of a document as a PNG; leaves the stream open.
     *
     * @throws IOException when the stream takes no more
     */
    public void picture(PrintPiece piece, OutputStream out) throws IOException {
        var pdf = new ByteArrayOutputStream();
        print(piece, pdf);
        PagePicture.write(pdf.toByteArray(), out);
    }

    /**
     * Writes a report for a word processor (.docx); leaves the stream open.
     *
     * @throws IOException when the stream takes no more
     */
    public void word(OfficialReport report, OutputStream out) throws IOException {
        WordFile.write(report, language, out);
    }

    private static Rectangle size(PrintPiece piece) {
        return switch (piece) {
            case Poster _ -> PageSize.A3;
            case RefereeSheets _, Certificates _, SampleCertificate _, OfficialReport _ ->
                    PageSize.A4.rotate();
            case SeatCards _, SeatTable _, KeyBooklet _, OfficialResults _ -> PageSize.A4;
        };
    }

    private static double margin(PrintPiece piece) {
        return switch (piece) {
            case SeatCards _, Poster _, Certificates _, SampleCertificate _ -> 0;
            case SeatTable _, RefereeSheets _, KeyBooklet _, OfficialResults _, OfficialReport _ ->
                    MARGIN;
        };
    }

    private static String title(PrintPiece piece, Sheet sheet) {
        return sheet.say(
                switch (piece) {
                    case SeatCards _ -> "card.title";
                    case Poster _ -> "poster.name";
                    case SeatTable _ -> "table.title";
                    case RefereeSheets _ -> "zone.name";
                    case KeyBooklet _ -> "key.title";
                    case OfficialResults _ -> "results.title";
                    case Certificates _ -> "certificate.title";
                    case SampleCertificate _ -> "certificate.sample";
                    case OfficialReport _ -> "report.name";
                });
    }

    private static String footer(PrintPiece piece, Sheet sheet) {
        return switch (piece) {
            case SeatCards _, Poster _, Certificates _, SampleCertificate _ -> "";
            case SeatTable _, RefereeSheets _ -> sheet.say("staff-only");
            case KeyBooklet booklet ->
                    sheet.say(
                            "key.printed",
                            booklet.printedBy(),
                            Words.moment(booklet.printedAt()),
                            sheet.say("key.secret"));
            case OfficialResults results -> sheet.say("results.footer", results.proof().head());
            case OfficialReport report -> report.head().title();
        };
    }
}

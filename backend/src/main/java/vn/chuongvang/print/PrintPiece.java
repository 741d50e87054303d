package vn.chuongvang.print;

/** One thing to print, with all that stands on it. */
public sealed interface PrintPiece
        permits SeatCards,
                SeatTable,
                RefereeSheets,
                Poster,
                KeyBooklet,
                OfficialResults,
                OfficialReport,
                Certificates,
                SampleCertificate {

    /** Whose evening it is for. */
    Occasion occasion();
}

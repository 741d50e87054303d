package vn.chuongvang.identity;

/**
 * How the certificates of one contest look and what stands on them besides who got one for what. A
 * blank text is what the product says by itself.
 *
 * @param superior the body above, such as TỈNH ĐOÀN QUẢNG NINH
 * @param body who issues them; blank: the contest's organiser
 * @param heading opposite of the body, such as ĐOÀN TNCS HỒ CHÍ MINH
 * @param title of those for titles and prizes, such as GIẤY KHEN
 * @param titleTakingPart of those for taking part
 * @param words where and for what, the contest's name and day put in where it says {hội thi} and
 *     {ngày}
 * @param number of the decision that they rest on, such as 12-QĐ/ĐTN
 * @param place where they are signed
 * @param signedAs in which office, a second line after a line end, such as TM. BAN CHẤP HÀNH / BÍ
 *     THƯ
 * @param signedBy who signs, below the room for the signature
 */
public record CertificateTemplate(
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

    /** Most characters of a line. */
    public static final int LONGEST_LINE = 80;

    /** Most characters of the {@link #words}. */
    public static final int LONGEST_WORDS = 300;

    /** Where nobody wrote one. */
    public static final CertificateTemplate PLAIN =
            new CertificateTemplate(Look.GOLD, "", "", "", "", "", "", "", "", "", "");

    /** What is drawn around the words. */
    public enum Look {
        /** A golden frame and the bell. */
        GOLD,
        /** A red and golden double frame, as on official papers. */
        RED,
        /** Nothing: the paper was bought with its frame. */
        PREPRINTED
    }
}

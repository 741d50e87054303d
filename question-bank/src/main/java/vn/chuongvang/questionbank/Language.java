package vn.chuongvang.questionbank;

import java.util.List;

/** Languages that questions may be translated into, by their codes of BCP 47. */
public final class Language {

    /**
     * English; Ê Đê (rad), Tày (tyz), Mông (hmn), Gia Rai (jra), Ba Na (bdq), Khmer (km), Thái
     * (blt), Chăm (cjm), which many speakers hear rather than read.
     */
    public static final List<String> CODES =
            List.of("en", "rad", "tyz", "hmn", "jra", "bdq", "km", "blt", "cjm");

    private Language() {}
}

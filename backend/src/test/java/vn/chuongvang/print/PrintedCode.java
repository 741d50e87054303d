package vn.chuongvang.print;

import com.google.zxing.qrcode.encoder.ByteMatrix;

/** The code as it stands on paper, for tests that photograph it. */
public final class PrintedCode {
    private PrintedCode() {}

    /** Of a link, in the mask that readers make out. */
    public static ByteMatrix of(String link) {
        return QrCode.readable(link);
    }
}

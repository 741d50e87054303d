package vn.chuongvang.print;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

import org.openpdf.text.Image;

import java.util.Map;

/** A QR code as a picture of one bit per module, which every size prints sharp. */
final class QrCode {
    /** Light modules around it, without which it does not read. */
    static final int QUIET_ZONE = 4;

    private static final int BLACK_AND_WHITE = 1;
    private static final Map<EncodeHintType, ?> HINTS =
            Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");

    private QrCode() {}

    /** With its quiet zone; creases and stains cost up to 15 % of it. */
    static Image of(String text) {
        try {
            var modules = Encoder.encode(text, ErrorCorrectionLevel.M, HINTS).getMatrix();
            int side = modules.getWidth() + 2 * QUIET_ZONE;
            int bytes = Math.ceilDiv(side, Byte.SIZE);
            var bits = new byte[side * bytes];
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    if (!isDark(modules, x - QUIET_ZONE, y - QUIET_ZONE)) {
                        bits[y * bytes + x / Byte.SIZE] |= (byte) (0x80 >>> (x % Byte.SIZE));
                    }
                }
            }
            return Image.getInstance(side, side, BLACK_AND_WHITE, BLACK_AND_WHITE, bits);
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    private static boolean isDark(ByteMatrix modules, int x, int y) {
        return x >= 0
                && y >= 0
                && x < modules.getWidth()
                && y < modules.getHeight()
                && modules.get(x, y) == 1;
    }
}

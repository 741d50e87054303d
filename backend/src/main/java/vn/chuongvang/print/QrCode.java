package vn.chuongvang.print;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.EncodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.WriterException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;

import org.openpdf.text.Image;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/** A QR code as a picture of one bit per module, which every size prints sharp. */
final class QrCode {
    /** Light modules around it, without which it does not read. */
    static final int QUIET_ZONE = 4;

    private static final int BLACK_AND_WHITE = 1;
    private static final int LIGHT = 0xFFFFFF;

    /** Sizes at which a code is read back, in points per module: far from a camera, and near. */
    private static final int[] LOOKS = {3, 8};

    private QrCode() {}

    /**
     * Of a link, with its quiet zone; creases and stains may cost up to 15 % of it. No character
     * set is named in it, as links are ASCII and some readers do not know that part of the
     * standard.
     */
    static Image of(String link) {
        var modules = readable(link);
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
    }

    /**
     * One code in a hundred has data that ZXing's reader, which is in many phones, takes for a
     * corner (measured: 46 of 4,000). The standard has eight masks that say the same; the first
     * with which the code reads back is taken, the standard's own choice before the others.
     */
    static ByteMatrix readable(String link) {
        var usual = encoded(link, Map.of());
        if (isReadBack(usual, link)) {
            return usual;
        }
        return IntStream.range(0, QRCode.NUM_MASK_PATTERNS)
                .mapToObj(mask -> encoded(link, Map.of(EncodeHintType.QR_MASK_PATTERN, mask)))
                .filter(code -> isReadBack(code, link))
                .findFirst()
                .orElse(usual);
    }

    private static ByteMatrix encoded(String link, Map<EncodeHintType, ?> hints) {
        try {
            return Encoder.encode(link, ErrorCorrectionLevel.M, hints).getMatrix();
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    private static boolean isReadBack(ByteMatrix code, String link) {
        return Arrays.stream(LOOKS).allMatch(scale -> link.equals(readBack(code, scale)));
    }

    /** What a reader makes of it, empty where it makes nothing. */
    private static String readBack(ByteMatrix modules, int scale) {
        int side = (modules.getWidth() + 2 * QUIET_ZONE) * scale;
        var points = new int[side * side];
        for (int at = 0; at < points.length; at++) {
            int x = at % side / scale - QUIET_ZONE;
            int y = at / side / scale - QUIET_ZONE;
            points[at] = isDark(modules, x, y) ? 0 : LIGHT;
        }
        var picture =
                new BinaryBitmap(
                        new GlobalHistogramBinarizer(new RGBLuminanceSource(side, side, points)));
        try {
            return new QRCodeReader()
                    .decode(picture, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (ReaderException e) {
            return "";
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

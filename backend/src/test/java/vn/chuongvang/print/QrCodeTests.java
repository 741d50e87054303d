package vn.chuongvang.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.encoder.ByteMatrix;

import org.junit.jupiter.api.Test;

import java.util.Base64;
import java.util.Map;
import java.util.Random;

class QrCodeTests {
    private static final int POINTS_PER_MODULE = 8;

    /** With one mask only, four of these do not read. */
    @Test
    void every_code_reads_however_its_data_falls() {
        var random = new Random(1);
        var ticket = new byte[16];
        for (int card = 0; card < 400; card++) {
            random.nextBytes(ticket);
            var link =
                    "http://192.168.43.17:8080/482915#t="
                            + Base64.getUrlEncoder().withoutPadding().encodeToString(ticket);
            assertThat(read(QrCode.readable(link))).isEqualTo(link);
        }
    }

    private static String read(ByteMatrix modules) {
        int width = modules.getWidth() + 2 * QrCode.QUIET_ZONE;
        int side = width * POINTS_PER_MODULE;
        var points = new int[side * side];
        for (int at = 0; at < points.length; at++) {
            int x = at % side / POINTS_PER_MODULE - QrCode.QUIET_ZONE;
            int y = at / side / POINTS_PER_MODULE - QrCode.QUIET_ZONE;
            boolean inside = Math.min(x, y) >= 0 && Math.max(x, y) < modules.getWidth();
            points[at] = inside && modules.get(x, y) == 1 ? 0 : 0xFFFFFF;
        }
        var picture =
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, points)));
        try {
            return new QRCodeReader()
                    .decode(picture, Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (ReaderException e) {
            return "unreadable: " + e;
        }
    }
}

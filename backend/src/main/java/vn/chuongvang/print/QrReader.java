package vn.chuongvang.print;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import java.util.Map;
import java.util.Optional;

/** Reads a QR code from a photo that is nothing but brightness: no picture format is parsed. */
public final class QrReader {
    private QrReader() {}

    /**
     * @param brightness one byte for each point, 0 dark, line by line
     * @return what the code says; empty when there is none, or it is too small or too blurred
     * @throws IllegalArgumentException when there are not {@code width × height} points
     */
    public static Optional<String> read(byte[] brightness, int width, int height) {
        if (width < 1 || height < 1 || (long) width * height != brightness.length) {
            throw new IllegalArgumentException("not width × height points");
        }
        var source =
                new PlanarYUVLuminanceSource(brightness, width, height, 0, 0, width, height, false);
        try {
            var read =
                    new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(new HybridBinarizer(source)),
                                    Map.of(DecodeHintType.TRY_HARDER, true));
            return Optional.of(read.getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }
}

package vn.chuongvang.start;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws a QR code for a terminal: two rows of modules in one line of half blocks. */
final class TerminalQr {

    private static final int QUIET_ZONE = 2;

    private TerminalQr() {}

    static List<String> lines(String text) {
        var matrix = matrix(text);
        var lines = new ArrayList<String>();
        for (int y = 0; y < matrix.getHeight(); y += 2) {
            lines.add(line(matrix, y));
        }
        return lines;
    }

    private static String line(BitMatrix matrix, int y) {
        return IntStream.range(0, matrix.getWidth())
                .mapToObj(x -> block(isLight(matrix, x, y), isLight(matrix, x, y + 1)))
                .collect(Collectors.joining());
    }

    private static String block(boolean upper, boolean lower) {
        if (upper) {
            return lower ? "█" : "▀";
        }
        return lower ? "▄" : " ";
    }

    /** Light is what gets drawn: so it reads on the usual dark terminal. */
    private static boolean isLight(BitMatrix matrix, int x, int y) {
        return y >= matrix.getHeight() || !matrix.get(x, y);
    }

    private static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}

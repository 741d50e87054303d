package vn.chuongvang.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;

import org.junit.jupiter.api.Test;

class TerminalQrTests {

    private static final int QUIET_ZONE = 2;

    @Test
    void what_is_drawn_reads_as_the_address() throws Exception {
        var address = "http://192.168.43.17:8080/";

        var lines = TerminalQr.lines(address);

        var size = lines.getFirst().length() - 2 * QUIET_ZONE;
        var modules = new BitMatrix(size);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                var line = (y + QUIET_ZONE) / 2;
                var block = lines.get(line).charAt(x + QUIET_ZONE);
                if (isDark(block, (y + QUIET_ZONE) % 2 == 0)) {
                    modules.set(x, y);
                }
            }
        }
        assertThat(new Decoder().decode(modules).getText()).isEqualTo(address);
    }

    private static boolean isDark(char block, boolean upper) {
        return block == ' ' || block == (upper ? '▄' : '▀');
    }
}

package pagebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Random;
import java.util.zip.GZIPInputStream;

class SmallGzipTests {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 258, 259, 5_000, 70_000})
    void what_was_packed_comes_out_again(int size) throws IOException {
        var noise = new byte[size];
        new Random(47).nextBytes(noise);
        assertThat(unpacked(SmallGzip.pack(noise))).isEqualTo(noise);
        var same = "đèn ".repeat(size).getBytes(StandardCharsets.UTF_8);
        assertThat(unpacked(SmallGzip.pack(same))).isEqualTo(same);
    }

    @Test
    void every_shipped_file_unpacks_to_its_neighbour() {
        assertThat(Shipped.all(".gz"))
                .isNotEmpty()
                .allSatisfy(
                        packed -> {
                            var name = packed.getFileName().toString().replace(".gz", "");
                            var plain = Files.readAllBytes(packed.resolveSibling(name));
                            assertThat(unpacked(Files.readAllBytes(packed))).isEqualTo(plain);
                        });
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        }
    }
}

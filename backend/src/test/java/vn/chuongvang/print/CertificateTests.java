package vn.chuongvang.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.chuongvang.testing.Pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

class CertificateTests {
    private static final String NUMBER = "7ZZZZZZZZZZZZZZZZZZZZZZZZZ";
    private static final Occasion EVENING =
            new Occasion(
                    "Rung chuông vàng tìm hiểu chuyển đổi số",
                    "Đoàn phường Sông Cầu",
                    LocalDate.of(2026, 11, 28));

    @ParameterizedTest
    @EnumSource
    void a_certificate_names_its_holder_and_is_checked_by_its_code(Certificates.Honour honour)
            throws IOException {
        try (var pdf = printed("vi", 2, honour)) {
            assertThat(pdf.pages()).isEqualTo(2);
            assertThat(pdf.size(1)).isEqualTo("297 × 210");
            assertThat(pdf.qr(2)).isEqualTo("https://rcv.vn/xac-nhan/" + NUMBER);
            assertThat(pdf.words(2))
                    .contains("Nguyễn Thị Ngọc Ánh", "Chi đoàn Tổ 2", "Sông Cầu", "28/11/2026")
                    .contains("7ZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-Z", "rcv.vn/xac-nhan");
            assertThat(pdf.fonts()).isNotEmpty().doesNotContainValue(false);
        }
        try (var pdf = printed("en", 1, honour)) {
            assertThat(pdf.text()).contains("Scan the code").doesNotContain("Quét");
        }
    }

    private static Pdf printed(String language, int many, Certificates.Honour honour)
            throws IOException {
        var all =
                IntStream.rangeClosed(1, many)
                        .mapToObj(
                                n ->
                                        new Certificates.Certificate(
                                                "Nguyễn Thị Ngọc Ánh",
                                                "Chi đoàn Tổ " + n,
                                                honour,
                                                "Giải khuyến khích",
                                                LocalDate.of(2026, 11, 29),
                                                NUMBER,
                                                URI.create("https://rcv.vn/xac-nhan/" + NUMBER)))
                        .toList();
        var bytes = new ByteArrayOutputStream();
        new Press(Locale.of(language)).print(new Certificates(EVENING, List.copyOf(all)), bytes);
        return Pdf.of(bytes.toByteArray());
    }
}

package vn.chuongvang.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.chuongvang.testing.Pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

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

    @ParameterizedTest
    @EnumSource
    void a_template_puts_its_words_in_place_of_ours(Certificates.Look look) throws IOException {
        var design =
                new Certificates.Design(
                        look,
                        "TỈNH ĐOÀN THÁI NGUYÊN",
                        "BCH ĐOÀN PHƯỜNG SÔNG CẦU",
                        "ĐOÀN TNCS HỒ CHÍ MINH",
                        "Giấy khen",
                        "Giấy ghi nhận",
                        "Đã đạt thành tích tại {hoi-thi} ngày {ngay}",
                        "12-QĐ/ĐTN",
                        "Thái Nguyên",
                        "TM. BAN CHẤP HÀNH\nBÍ THƯ",
                        "Trần Văn Bé");
        try (var pdf = printed("vi", 1, Certificates.Honour.PRIZE, design)) {
            assertThat(pdf.words(1))
                    .contains("TỈNH ĐOÀN THÁI NGUYÊN", "BCH ĐOÀN PHƯỜNG SÔNG CẦU")
                    .contains("ĐOÀN TNCS HỒ CHÍ MINH", "GIẤY KHEN", "Số: 12-QĐ/ĐTN")
                    .contains("Thái Nguyên, ngày 29 tháng 11 năm 2026", "BÍ THƯ", "Trần Văn Bé")
                    .contains("Đã đạt thành tích tại " + EVENING.title() + " ngày 28/11/2026")
                    .doesNotContain("Ban tổ chức", "ký, ghi rõ", "Đoàn phường Sông Cầu");
            assertThat(pdf.qr(1)).isEqualTo("https://rcv.vn/xac-nhan/" + NUMBER);
        }
        var takingPart = Certificates.Honour.PARTICIPATION;
        try (var pdf = printed("vi", 1, takingPart, design)) {
            assertThat(pdf.words(1)).contains("GIẤY GHI NHẬN").doesNotContain("GIẤY KHEN");
        }
    }

    @Test
    void a_sample_is_a_picture_and_names_nobody() throws IOException {
        var sample =
                new SampleCertificate(
                        EVENING,
                        Certificates.Design.PLAIN,
                        Certificates.Honour.PARTICIPATION,
                        true,
                        URI.create("https://rcv.vn/xac-nhan"));
        var bytes = new ByteArrayOutputStream();
        new Press(Locale.of("vi")).picture(sample, bytes);
        var picture = ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertThat(picture.getWidth()).isEqualTo(1169);
        assertThat(picture.getHeight()).isEqualTo(826);

        bytes.reset();
        new Press(Locale.of("vi")).print(sample, bytes);
        try (var pdf = Pdf.of(bytes.toByteArray())) {
            assertThat(pdf.qr(1)).isEqualTo("https://rcv.vn/xac-nhan/" + "0".repeat(26));
            assertThat(pdf.words(1)).contains("Tổ dân phố số 12", EVENING.title());
        }
    }

    private static Pdf printed(String language, int many, Certificates.Honour honour)
            throws IOException {
        return printed(language, many, honour, Certificates.Design.PLAIN);
    }

    private static Pdf printed(
            String language, int many, Certificates.Honour honour, Certificates.Design design)
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
        new Press(Locale.of(language))
                .print(new Certificates(EVENING, design, List.copyOf(all)), bytes);
        return Pdf.of(bytes.toByteArray());
    }
}

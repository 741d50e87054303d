package vn.chuongvang.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.chuongvang.testing.Pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every paper, read back by another library than the one that wrote it. */
class PressTests {
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final Occasion EVENING =
            new Occasion(
                    "Rung chuông vàng tìm hiểu chuyển đổi số",
                    "Đoàn phường Sông Cầu",
                    LocalDate.of(2026, 11, 28));
    private static final Entry DOOR =
            new Entry(URI.create("http://192.168.43.17:8080"), "482915", true);
    private static final String TICKET = "Zx9_abcdefghijklmnop-Q";
    private static final String SEAL =
            "CV1.12.1234." + "h".repeat(43) + "." + "k".repeat(43) + "." + "s".repeat(86);
    private static final List<String> NAMES =
            List.of("Nguyễn Thị Ngọc Ánh", "Trần Đức Thuỷ", "Lê Ỷ Quỳnh Hương", "Phạm Dũng Sĩ");

    static Stream<PrintPiece> pieces() {
        return Stream.of(
                cards(seats(3, 0)),
                new Poster(EVENING, DOOR),
                new SeatTable(EVENING, seats(90, 4)),
                new RefereeSheets(EVENING, 20, List.of(zone(1, 23))),
                booklet(12),
                results(90));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void a_paper_is_right_vietnamese_and_brings_its_own_letters(PrintPiece piece) {
        try (var pdf = printed(piece)) {
            var text = pdf.text();
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
            assertThat(text).doesNotContain("\uFFFD").contains("Sông Cầu");
            assertThat(pdf.fonts()).isNotEmpty().doesNotContainValue(false);
            assertThat(pdf.fonts().keySet())
                    .allMatch(font -> font.contains("Phudu") || font.contains("BeVietnamPro"));
        }
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void a_paper_speaks_english_where_the_page_does(PrintPiece piece) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new Press(Locale.of("en")).print(piece, bytes);
        try (var pdf = Pdf.of(bytes.toByteArray())) {
            assertThat(pdf.text()).doesNotContain("Quét", "Trang ", "Hạng", "Đáp án", "QUÉT");
        }
    }

    @Test
    void a_card_has_number_name_unit_and_a_code_that_reads_without_colour() {
        var seats = seats(3, 1);
        try (var pdf = printed(cards(seats))) {
            assertThat(pdf.pages()).isEqualTo(4);
            assertThat(pdf.size(1)).isEqualTo("210 × 297");
            for (int page = 1; page <= 4; page++) {
                var seat = seats.get(page - 1);
                assertThat(pdf.qr(page))
                        .isEqualTo("http://192.168.43.17:8080/482915#t=" + TICKET + page);
                assertThat(pdf.text(page))
                        .contains(String.valueOf(seat.number()), seat.name(), seat.unit())
                        .contains("A", "B", "C", "D");
            }
            assertThat(pdf.words(1)).contains("gõ 482 915, ghế 1").doesNotContain("DỰ BỊ");
            assertThat(pdf.words(4)).contains("DỰ BỊ", "Giơ tay gọi trọng tài");
            assertThat(pdf.text()).as("tickets are in the QR only").doesNotContain(TICKET);
        }
    }

    @Test
    void a_card_says_whom_to_ask_where_seat_numbers_are_not_enough() {
        var byCardOnly = new Entry(DOOR.address(), DOOR.code(), false);
        var card = new SeatCards.Card(new Seat(7, false, null, null), TICKET);
        try (var pdf = printed(new SeatCards(EVENING, byCardOnly, 6, List.of(card)))) {
            assertThat(pdf.words(1))
                    .contains("Giơ tay gọi trọng tài", "E", "F")
                    .doesNotContain("gõ 482");
        }
    }

    @Test
    void a_ticket_never_prints_itself_into_a_log() {
        assertThat(cards(seats(2, 0)).toString()).doesNotContain(TICKET);
    }

    @Test
    void the_poster_leads_to_watching() {
        try (var pdf = printed(new Poster(EVENING, DOOR))) {
            assertThat(pdf.pages()).isEqualTo(1);
            assertThat(pdf.size(1)).isEqualTo("297 × 420");
            assertThat(pdf.qr(1)).isEqualTo("http://192.168.43.17:8080/watch/482915");
            assertThat(pdf.words(1)).contains("RUNG", "CHUÔNG", "VÀNG", "482 915");
            assertThat(pdf.text()).contains("192.168.43.17:8080/kiem-tra");
        }
    }

    @Test
    void names_come_composed_however_they_were_typed() {
        var typed = Normalizer.normalize("Đặng Thuỳ Ưu", Normalizer.Form.NFD);
        var seats =
                List.of(
                        new Seat(1, false, typed, "Tổ\n5 😀"),
                        new Seat(2, false, "№ 47", "Y Ƀlưm"));
        try (var pdf = printed(new SeatTable(EVENING, seats))) {
            assertThat(pdf.text()).contains("Đặng Thuỳ Ưu", "Tổ 5 ?", "No 47", "Y ?lưm");
        }
    }

    @Test
    void the_table_has_everybody_and_its_headings_on_every_page() {
        try (var pdf = printed(new SeatTable(EVENING, seats(240, 10)))) {
            assertThat(pdf.pages()).isBetween(5, 12);
            assertThat(pdf.pagesWith("Họ và tên", "huỷ sau khi công bố").count())
                    .isEqualTo(pdf.pages());
            var numbers = pdf.text().lines().map(line -> line.split(" ", 2)[0]).toList();
            assertThat(numbers)
                    .containsSubsequence(
                            IntStream.rangeClosed(1, 250).mapToObj(String::valueOf).toList());
        }
    }

    @Test
    void a_zone_of_a_ward_fits_one_sheet_and_a_long_contest_takes_a_second() {
        var two = new RefereeSheets(EVENING, 20, List.of(zone(1, 23), zone(2, 30)));
        try (var pdf = printed(two)) {
            assertThat(pdf.pages()).isEqualTo(2);
            assertThat(pdf.size(1)).isEqualTo("297 × 210");
            assertThat(pdf.text(2)).contains("KHU 2", "GHẾ 1 ĐẾN 30", "CÂU 1 ĐẾN 20", "Còn sáng");
            assertThat(pdf.pagesWith("Trọng tài (ký")).hasSize(2);
        }
        try (var pdf = printed(new RefereeSheets(EVENING, 30, List.of(zone(1, 23))))) {
            assertThat(pdf.pagesWith("CÂU 1 ĐẾN 20")).containsExactly(1);
            assertThat(pdf.pagesWith("CÂU 21 ĐẾN 30")).containsExactly(2);
        }
    }

    @Test
    void the_booklet_breaks_no_question_over_two_pages_and_names_who_printed_it() {
        try (var pdf = printed(booklet(30))) {
            assertThat(pdf.pagesWith("MẬT", "In bởi an lúc 18:05 28/11/2026").count())
                    .isEqualTo(pdf.pages());
            for (int n = 1; n <= 30; n++) {
                assertThat(
                                pdf.pagesWith(
                                        "CÂU " + n + "\n", "số " + n + " được", "lý do " + n + "."))
                        .as("question " + n + " with its explanation")
                        .hasSize(1);
            }
            assertThat(pdf.text()).contains("Đáp án: B. Ngày 10 tháng 10", "Cũng đúng: vneid");
            assertThat(pdf.text())
                    .contains("Hình: Màn hình đăng nhập", "Tiếng: Xin chào", "1. Nộp thuế");
        }
    }

    @Test
    void the_results_say_who_won_and_what_proves_it() {
        try (var pdf = printed(results(90))) {
            var words = pdf.text().replaceAll("\\s+", " ");
            assertThat(words)
                    .contains("KẾT QUẢ CHÍNH THỨC", "RUNG CHUÔNG VÀNG · XUẤT SẮC NHẤT")
                    .contains("Mã băm của thể lệ (SHA-256): " + "a".repeat(64))
                    .contains("nhật ký (SHA-256): " + "0123456789abcdef".repeat(4))
                    .contains("./chuongvang verify-contest 12", "1234 sự kiện", "Dấu niêm")
                    .contains("Thư ký", "Trọng tài", "Trưởng ban tổ chức")
                    .contains("123.463", "câu 18", "còn sáng");
            assertThat(pdf.qr(pdf.pagesWith("Dấu niêm").findFirst().orElseThrow())).isEqualTo(SEAL);
        }
        try (var pdf = printed(results(0))) {
            assertThat(pdf.text()).contains("Chưa có xếp hạng", "Không có danh hiệu nào");
        }
    }

    @Test
    void whoever_hangs_up_ends_the_printing() {
        var taken = new ByteArrayOutputStream();
        var hangsUp =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        if (taken.size() >= 50_000) {
                            throw new IOException("hung up");
                        }
                        taken.write(b);
                    }
                };
        assertThatThrownBy(() -> new Press(VIETNAMESE).print(cards(seats(200, 0)), hangsUp))
                .hasStackTraceContaining("hung up");
        assertThat(taken.toString())
                .as("what is cut off does not look whole")
                .doesNotContain("%%EOF");
    }

    private static Pdf printed(PrintPiece piece) {
        var bytes = new ByteArrayOutputStream();
        try {
            new Press(VIETNAMESE).print(piece, bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Pdf.of(bytes.toByteArray());
    }

    private static SeatCards cards(List<Seat> seats) {
        var cards = seats.stream().map(seat -> new SeatCards.Card(seat, TICKET + seat.number()));
        return new SeatCards(EVENING, DOOR, 4, cards.toList());
    }

    private static List<Seat> seats(int floor, int reserves) {
        return IntStream.rangeClosed(1, floor + reserves)
                .mapToObj(
                        n ->
                                new Seat(
                                        n,
                                        n > floor,
                                        NAMES.get(n % NAMES.size()),
                                        "Tổ " + (n % 6 + 1)))
                .toList();
    }

    private static RefereeSheets.Zone zone(int number, int seats) {
        return new RefereeSheets.Zone(number, seats(seats, 0));
    }

    private static KeyBooklet booklet(int questions) {
        var all = new ArrayList<KeyBooklet.Question>();
        for (int n = 1; n <= questions; n++) {
            all.add(
                    new KeyBooklet.Question(
                            KeyBooklet.Kind.MAIN,
                            n,
                            "Ngày Chuyển đổi số quốc gia trong câu số "
                                    + n
                                    + " được chọn là ngày nào?",
                            List.of("Ngày 2 tháng 9", "Ngày 10 tháng 10", "Ngày 26 tháng 3"),
                            List.of(),
                            "",
                            "",
                            new KeyBooklet.Key(Set.of(1), "B. Ngày 10 tháng 10", List.of()),
                            "Quyết định 505/QĐ-TTg lấy ngày 10 tháng 10 hằng năm, lý do " + n + ".",
                            "Chính phủ"));
        }
        all.add(
                new KeyBooklet.Question(
                        KeyBooklet.Kind.TIEBREAK,
                        1,
                        "Ứng dụng định danh điện tử tên là gì?",
                        List.of(),
                        List.of("Nộp thuế"),
                        "Màn hình đăng nhập",
                        "Xin chào",
                        new KeyBooklet.Key(Set.of(), "VNeID", List.of("vneid")),
                        "Do Bộ Công an phát triển.",
                        ""));
        return new KeyBooklet(EVENING, all, "an", LocalDateTime.of(2026, 11, 28, 18, 5));
    }

    private static OfficialResults results(int people) {
        var lines =
                IntStream.rangeClosed(1, people)
                        .mapToObj(
                                n ->
                                        new OfficialResults.Line(
                                                n,
                                                n,
                                                NAMES.get(n % NAMES.size()),
                                                "Tổ " + (n % 6 + 1),
                                                20 - n / 5,
                                                123_456 + 7L * n,
                                                n < 3 ? null : 20 - n / 5,
                                                n == 1
                                                        ? List.of(OfficialResults.Title.values())
                                                        : List.of(),
                                                n == 1 ? List.of("Giải nhất") : List.of()))
                        .toList();
        return new OfficialResults(
                EVENING,
                lines,
                List.of(new OfficialResults.UnitLine(1, "Tổ 1", 15, 2, 99, List.of())),
                new OfficialResults.Proof(
                        12, "a".repeat(64), 1_234, "0123456789abcdef".repeat(4), SEAL));
    }
}

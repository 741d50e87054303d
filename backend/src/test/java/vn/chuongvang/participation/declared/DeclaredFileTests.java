package vn.chuongvang.participation.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.chuongvang.participation.declared.DeclaredFile.Code;
import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.participation.units.UnitBook;
import vn.chuongvang.participation.units.UnitType;
import vn.chuongvang.participation.units.UnitVersion;
import vn.chuongvang.sheets.TableReader;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

class DeclaredFileTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID PROVINCE = new UUID(1, 1);
    private static final UUID WARD = new UUID(1, 2);
    private static final UUID OTHER = new UUID(1, 3);
    private static final UUID TWIN = new UUID(1, 4);
    private static final UUID TWIN_ELSEWHERE = new UUID(1, 5);

    private static final UnitBook BOOK =
            UnitBook.of(
                    1,
                    List.of(
                            unit(PROVINCE, null, "Tỉnh Đoàn", null),
                            unit(WARD, PROVINCE, "Phường Hoà Bình", "07001"),
                            unit(OTHER, PROVINCE, "Phường Hoa Bình", null),
                            unit(TWIN, WARD, "Tổ 1", null),
                            unit(TWIN_ELSEWHERE, OTHER, "Tổ 1", null)),
                    List.of(),
                    List.of());

    @Test
    void names_codes_and_numbers_as_people_write_them() {
        var read =
                read(
                        PROVINCE,
                        "Đơn vị;Người;Lượt;Đạt\n"
                                + "  phường  HOÀ bình ;1.200;1.300;900\n"
                                + "Phường Hoa Bình;15;;\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.counts())
                .extracting(
                        one -> one.count().unit(), one -> one.count().people(), one -> one.name())
                .containsExactly(
                        tuple(WARD, 1_200, "Phường Hoà Bình"), tuple(OTHER, 15, "Phường Hoa Bình"));
        assertThat(read.counts().get(1).count().attempts()).as("one each").isEqualTo(15);
        assertThat(read(PROVINCE, "07001;3;3;1").counts()).hasSize(1);
    }

    @Test
    void nobody_is_guessed() {
        var read = read(PROVINCE, "Phuong Hoa Binh;3;3;0\nTổ 1;4;4;0\nPhường Hoà Bình;0;0;0\n");
        assertThat(read.counts()).isEmpty();
        assertThat(read.problems())
                .extracting(DeclaredFile.Problem::line, DeclaredFile.Problem::code)
                .containsExactly(
                        tuple(1, Code.UNIT_UNKNOWN),
                        tuple(2, Code.UNIT_AMBIGUOUS),
                        tuple(3, Code.NUMBER_UNFIT));
        assertThat(read(WARD, "Tổ 1;4;4;0").counts()).as("below the ward there is one").hasSize(1);
        assertThat(read(WARD, "Phường Hoa Bình;4;4;0").problems())
                .as("what is beside the organiser")
                .hasSize(1);
    }

    @Test
    void a_unit_that_stands_there_twice_is_told() {
        var read = read(PROVINCE, "Phường Hoà Bình;3;3;0\n07001;4;4;0\n");
        assertThat(read.counts()).hasSize(1);
        assertThat(read.problems())
                .extracting(DeclaredFile.Problem::code)
                .containsExactly(Code.UNIT_TWICE);
    }

    @ParameterizedTest
    @CsvSource({"-3", "2.5", "'1,5'", "999999999", "=2+2", "ba"})
    void what_is_no_number_of_people_is_told(String people) {
        var read = read(PROVINCE, "Đơn vị;Người\nPhường Hoà Bình;\"%s\"\n".formatted(people));
        assertThat(read.counts()).isEmpty();
        assertThat(read.problems())
                .extracting(DeclaredFile.Problem::code)
                .containsExactly(Code.NUMBER_UNFIT);
    }

    @ParameterizedTest
    @CsvSource({
        "ảnh.jpg, ffd8ff00, image/jpeg",
        "../../etc/báo cáo.pdf, 255044462d312e37, application/pdf",
        "x.png, 89504e470d0a1a0a00, image/png",
        "danh sách.xlsx, 504b030400,"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "a.csv, 61c3a1, text/csv"
    })
    void evidence_is_known_by_what_is_in_it(String name, String hex, String type) {
        var file = EvidenceFile.of(name, HexFormat.of().parseHex(hex)).orElseThrow();
        assertThat(file.type()).isEqualTo(type);
        assertThat(file.name()).doesNotContain("/", "..");
    }

    @ParameterizedTest
    @CsvSource({
        "x.jpg, 3c68746d6c3e",
        "x.html, 3c68746d6c3e",
        "x.zip, 504b0304",
        "x.csv, 610062",
        "x.csv, ff"
    })
    void a_page_an_archive_or_no_text_is_no_evidence(String name, String hex) {
        assertThat(EvidenceFile.of(name, HexFormat.of().parseHex(hex))).isEmpty();
    }

    private static DeclaredFile.Read read(UUID organiser, String csv) {
        var table = TableReader.read(csv.getBytes(StandardCharsets.UTF_8), 0);
        return DeclaredFile.read(table, BOOK.asOf(DAY), organiser);
    }

    private static UnitVersion unit(
            UUID unit, @Nullable UUID parent, String name, @Nullable String code) {
        return new UnitVersion(
                unit,
                Hierarchy.DOAN,
                LocalDate.of(2020, 1, 1),
                null,
                UnitType.WARD,
                name,
                "",
                parent,
                code,
                "");
    }
}

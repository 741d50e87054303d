package vn.chuongvang.participation.units;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.participation.units.Province.REFORM;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Units from files: what a file would do, and what it does not do. */
class UnitImportTests {
    private static final UnitBook EMPTY = UnitBook.of(0, List.of(), List.of(), List.of());
    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final String HEADINGS =
            "Mã tạm;Hệ thống;Cấp trên;Loại;Tên;Tên ngắn;Mã hành chính;Từ ngày;Đến hết ngày;Quyết"
                    + " định;Tên khác;Sáp nhập từ\n";

    private static final String OLD =
            HEADINGS
                    + "t;Hành chính;;Tỉnh;Tỉnh Cũ;;37;01/01/2020;;;;\n"
                    + "x1;;t;Xã;Xã Một;;00101;01/01/2020;;;;\n"
                    + "x2;;t;Xã;Xã Hai;;00102;01/01/2020;;;;\n";

    @Test
    void the_sample_is_one_province_before_and_after_the_reform() {
        var book = imported(EMPTY, UnitSample.file());
        var before = book.asOf(REFORM.minusDays(1));
        var after = book.asOf(REFORM);
        assertThat(before.tops(Hierarchy.ADMIN))
                .extracting(UnitVersion::name)
                .containsExactly("Tỉnh Hà Nam", "Tỉnh Nam Định", "Tỉnh Ninh Bình");
        assertThat(after.tops(Hierarchy.ADMIN))
                .extracting(UnitVersion::name)
                .containsExactly("Tỉnh Ninh Bình");
        var old = before.tops(Hierarchy.DOAN).get(1);
        var heir = book.heir(old.unit(), REFORM);
        assertThat(after.find(heir).orElseThrow().name()).isEqualTo("Tỉnh Đoàn Ninh Bình");
        var hits =
                UnitSearch.of(book)
                        .find(new UnitSearch.Wish("thanh doan nam dinh", null, REFORM, 9))
                        .hits();
        assertThat(hits).extracting(UnitHit::until).containsExactly(REFORM);
        assertThat(book.heir(hits.getFirst().unit(), REFORM)).isEqualTo(hits.getFirst().unit());
    }

    @Test
    void what_is_exported_is_imported_as_it_was() {
        var book = imported(EMPTY, UnitSample.file());
        for (var language : List.of(VIETNAMESE, Locale.ENGLISH)) {
            for (var file :
                    List.of(
                            UnitExport.csv(book, null, language),
                            UnitExport.xlsx(book, null, language))) {
                var again = look(book, file);
                assertThat(again.report().problems()).isEmpty();
                assertThat(again.report().unchanged()).isEqualTo(book.all().size());
                assertThat(again.isEmpty()).isTrue();
                var copy = imported(EMPTY, file);
                assertThat(new HashSet<>(copy.all())).isEqualTo(new HashSet<>(book.all()));
                assertThat(new HashSet<>(copy.lineage())).isEqualTo(new HashSet<>(book.lineage()));
                assertThat(new HashSet<>(copy.aliases())).isEqualTo(new HashSet<>(book.aliases()));
            }
        }
    }

    @Test
    void nothing_that_is_exported_runs_in_a_spreadsheet() {
        var province = new Province().with(UnitType.OTHER, "=cmd|'/C calc'!A0", null);
        var text =
                new String(UnitExport.csv(province.book, null, VIETNAMESE), StandardCharsets.UTF_8);
        assertThat(text).contains("\"'=cmd").doesNotContain(";\"=cmd");
        assertThat(imported(EMPTY, text.getBytes(StandardCharsets.UTF_8)).all())
                .isEqualTo(province.book.all());
        assertThat(codes(EMPTY, HEADINGS + "a;ADMIN;;Xã;=1+1;;;2020-01-01;;;;\n"))
                .contains("FORMULA");
    }

    @Test
    void a_dry_run_tells_new_changed_and_unchanged_rows_apart() {
        var book = imported(EMPTY, OLD);
        var x1 = unit(book, "Xã Một");
        var report =
                look(
                                book,
                                HEADINGS
                                        + x1
                                        + ";;;Xã;Xã Một;;00101;01/01/2020;;;;\n"
                                        + x1
                                        + ";;"
                                        + unit(book, "Tỉnh Cũ")
                                        + ";Phường;Phường Một;;00101;01/07/2025;;NQ;;\n"
                                        + unit(book, "Xã Hai")
                                        + ";;"
                                        + unit(book, "Tỉnh Cũ")
                                        + ";Xã;Xã Hai;;00102;01/01/2020;;;;\n")
                        .report();
        assertThat(report.changed()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(report.rows())
                .extracting(UnitReport.Row::fields)
                .contains(List.of("until", "parent"));
    }

    @Test
    void a_later_version_ends_the_one_before_and_is_told_as_what_changed() {
        var book = imported(EMPTY, OLD);
        var x1 = unit(book, "Xã Một");
        var after =
                imported(
                        book,
                        HEADINGS
                                + x1
                                + ";;"
                                + unit(book, "Tỉnh Cũ")
                                + ";Phường;Phường Một;;;01/07/2025;;NQ 9;;\n");
        assertThat(after.version(x1, REFORM.minusDays(1)).orElseThrow().name()).isEqualTo("Xã Một");
        assertThat(after.version(x1, REFORM).orElseThrow().name()).isEqualTo("Phường Một");
        assertThat(after.lineageOf(x1))
                .extracting(Lineage::kind)
                .containsExactlyInAnyOrder(Lineage.Kind.RENAME, Lineage.Kind.RETYPE);
    }

    @Test
    void mergers_end_what_was_merged_and_an_end_is_told_once() {
        var book = imported(EMPTY, OLD);
        var file =
                HEADINGS
                        + "moi;;"
                        + unit(book, "Tỉnh Cũ")
                        + ";Xã;Xã Mới;;00101;01/07/2025;;;;"
                        + unit(book, "Xã Một")
                        + " | "
                        + unit(book, "Xã Hai")
                        + "\n";
        var after = imported(book, file);
        assertThat(after.heir(unit(book, "Xã Hai"), REFORM)).isEqualTo(unit(after, "Xã Mới"));
        assertThat(after.version(unit(book, "Xã Hai"), REFORM)).isEmpty();
        var otherwise =
                "Đơn vị cũ;Đơn vị mới;Hình thức;Ngày\n"
                        + unit(book, "Xã Một")
                        + ";;Giải thể;01/08/2025\n";
        assertThat(codes(after, otherwise)).containsExactly("ENDED_OTHERWISE");
        assertThat(codes(book, otherwise)).isEmpty();
    }

    @Test
    void the_same_code_on_the_same_day_is_the_same_unit_only_by_the_same_name() {
        var book = imported(EMPTY, OLD);
        var again = look(book, OLD);
        assertThat(again.report().unchanged()).isEqualTo(3);
        assertThat(again.report().problems())
                .extracting(UnitProblem::code)
                .containsOnly("MATCHED_BY_CODE");
        assertThat(codes(book, OLD.replace("Xã Hai", "Xã Khác"))).contains("CODE_OF_ANOTHER");
        assertThat(codes(book, OLD.replace("00102", "00999")))
                .as("never by name alone")
                .contains("SAME_NAME_BESIDE");
    }

    @Test
    void what_does_not_fit_is_refused_with_its_row() {
        assertThat(codes(EMPTY, "a;b\n1;2\n")).containsExactly("HEADINGS_MISSING");
        assertThat(codes(EMPTY, OLD.replace("x1;;t;", "x1;;z;"))).contains("PARENT_UNKNOWN");
        assertThat(codes(EMPTY, OLD.replace("t;Hành chính;;", "t;Hành chính;x1;")))
                .contains("CYCLE");
        assertThat(
                        codes(
                                EMPTY,
                                OLD.replace(
                                        "x2;;t;Xã;Xã Hai;;00102;01/01/2020",
                                        "x2;;t;Xã;Xã Hai;;00102;01/01/2019")))
                .containsExactly("PARENT_AWAY");
        assertThat(codes(EMPTY, OLD.replace("Xã Hai", "Xã Một"))).contains("SAME_NAME_BESIDE");
        assertThat(codes(EMPTY, OLD + "x2;;t;Xã;Xã Ba;;;01/01/2020;;;;\n"))
                .containsExactly("SAME_DAY_TWICE");
        assertThat(
                        codes(
                                EMPTY,
                                OLD.replace("00102;01/01/2020;", "00102;01/01/2020;31/12/2024")
                                        + "x2;;t;Xã;Xã Ba;;;01/06/2024;;;;\n"))
                .containsExactly("OVERLAP");
        assertThat(
                        codes(
                                EMPTY,
                                OLD.replace("00102;01/01/2020;", "00102;01/01/2020;31/12/2023")
                                        + "x2;;t;Xã;Xã Ba;;;01/06/2024;;;;\n"))
                .containsExactly("GAP");
        assertThat(codes(EMPTY, OLD.replace("00102;01/01/2020", "00102;31/02/2020")))
                .containsExactly("NO_DAY");
        assertThat(codes(EMPTY, OLD.replace(";Xã;Xã Hai", ";Làng;Xã Hai")))
                .containsExactly("TYPE_UNKNOWN");
        assertThat(codes(EMPTY, OLD.replace("t;Hành chính", "t;"))).contains("HIERARCHY_UNKNOWN");
        var row = look(EMPTY, OLD.replace("x1;;t;", "x1;;z;")).report().rows();
        assertThat(row).isNotEmpty();
        var problem = look(EMPTY, OLD.replace("00102;01/01/2020", "00102;31/02/2020")).report();
        assertThat(problem.problems().getFirst().cell()).isEqualTo("H4");
    }

    @Test
    void a_parent_may_be_named_where_only_one_has_the_name() {
        var named = OLD.replace("x1;;t;", "x1;;Tỉnh Cũ;");
        assertThat(look(EMPTY, named).report().problems())
                .extracting(UnitProblem::code)
                .containsExactly("PARENT_BY_NAME");
        var twice =
                named
                        + "u;Hành chính;;Tỉnh;Tỉnh Khác;;;01/01/2020;;;;\n"
                        + "v;;u;Huyện;Tỉnh Cũ;;;01/01/2020;;;;\n";
        assertThat(codes(EMPTY, twice)).containsExactly("PARENT_AMBIGUOUS");
    }

    @Test
    void a_unit_of_an_open_contest_does_not_end_by_a_file() {
        var book = imported(EMPTY, OLD);
        var file =
                "Đơn vị cũ;Đơn vị mới;Hình thức;Ngày\n"
                        + unit(book, "Xã Một")
                        + ";;Giải thể;01/08/2025\n";
        var last = LocalDate.of(2025, 7, 31);
        assertThat(problems(book, file, last.plusDays(1))).containsExactly("CONTESTS_HOMELESS");
        // A contest before the end still has its unit.
        assertThat(problems(book, file, last)).isEmpty();
    }

    private static List<String> problems(UnitBook book, String file, LocalDate played) {
        var held =
                HeldUnits.of(
                        Map.of(7L, played), List.of(new HeldUnits.Count(7, unit(book, "Xã Một"))));
        var looked =
                UnitImport.of(
                        book,
                        UnitFile.read(file.getBytes(StandardCharsets.UTF_8)),
                        held,
                        UUID::randomUUID);
        return looked.report().problems().stream().map(UnitProblem::code).toList();
    }

    @Test
    void the_whole_country_before_and_after_fits_into_one_file() {
        var country = new Country();
        var book = imported(EMPTY, country.file());
        var before = book.asOf(REFORM.minusDays(1));
        var after = book.asOf(REFORM);
        assertThat(before.size()).isEqualTo(63 + 696 + 10_035);
        assertThat(after.size()).isEqualTo(34 + 3_321);
        assertThat(book.lineage()).hasSize(63 + 10_035);
        assertThat(UnitLaws.broken(book)).isEmpty();
        assertThat(look(book, UnitExport.csv(book, null, VIETNAMESE)).isEmpty()).isTrue();
    }

    /** As large and of the same shape as the public lists; the names are made up. */
    static final class Country {
        private final List<String> rows = new ArrayList<>();

        String file() {
            for (int province = 0; province < 63; province++) {
                row(
                        "p" + province,
                        "ADMIN",
                        "",
                        "Tỉnh",
                        "Tỉnh " + province,
                        100 + province,
                        false,
                        "");
            }
            for (int district = 0; district < 696; district++) {
                row(
                        "d" + district,
                        "",
                        "p" + district % 63,
                        "Huyện",
                        "Huyện " + district,
                        1000 + district,
                        false,
                        "");
            }
            for (int commune = 0; commune < 10_035; commune++) {
                row(
                        "c" + commune,
                        "",
                        "d" + commune % 696,
                        "Xã",
                        "Xã " + commune,
                        10_000 + commune,
                        false,
                        "");
            }
            for (int province = 0; province < 34; province++) {
                row(
                        "P" + province,
                        "ADMIN",
                        "",
                        "Tỉnh",
                        "Tỉnh mới " + province,
                        100 + province,
                        true,
                        from("p", province, 34, 63));
            }
            for (int commune = 0; commune < 3_321; commune++) {
                row(
                        "C" + commune,
                        "",
                        "P" + commune % 34,
                        "Xã",
                        "Xã mới " + commune,
                        10_000 + commune,
                        true,
                        from("c", commune, 3_321, 10_035));
            }
            return HEADINGS + String.join("", rows);
        }

        private void row(
                String key,
                String hierarchy,
                String parent,
                String type,
                String name,
                int code,
                boolean after,
                String from) {
            rows.add(
                    String.join(
                            ";",
                            key,
                            hierarchy,
                            parent,
                            type,
                            name,
                            "",
                            String.valueOf(code),
                            after ? "01/07/2025" : "01/01/2020",
                            after ? "" : "30/06/2025",
                            "",
                            "",
                            from + "\n"));
        }

        private static String from(String prefix, int first, int step, int most) {
            var merged = new ArrayList<String>();
            for (int i = first; i < most; i += step) {
                merged.add(prefix + i);
            }
            return String.join("|", merged);
        }
    }

    private static UUID unit(UnitBook book, String name) {
        return book.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .unit();
    }

    private static List<String> codes(UnitBook book, String file) {
        return look(book, file).report().problems().stream()
                .filter(UnitProblem::error)
                .map(UnitProblem::code)
                .distinct()
                .toList();
    }

    private static UnitImport.Looked look(UnitBook book, String file) {
        return look(book, file.getBytes(StandardCharsets.UTF_8));
    }

    private static UnitImport.Looked look(UnitBook book, byte[] file) {
        return UnitImport.of(book, UnitFile.read(file), HeldUnits.NONE, UUID::randomUUID);
    }

    private static UnitBook imported(UnitBook book, String file) {
        return imported(book, file.getBytes(StandardCharsets.UTF_8));
    }

    private static UnitBook imported(UnitBook book, byte[] file) {
        var looked = look(book, file);
        assertThat(looked.report().errors()).as("%s", looked.report().problems()).isZero();
        return book.with(looked.edit(), book.generation() + 1);
    }
}

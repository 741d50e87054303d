package vn.chuongvang.participation.units;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.chuongvang.participation.units.Province.AFTER;
import static vn.chuongvang.participation.units.Province.BEFORE;
import static vn.chuongvang.participation.units.Province.REFORM;
import static vn.chuongvang.participation.units.Province.childrenTo;
import static vn.chuongvang.participation.units.Province.id;

import org.junit.jupiter.api.Test;

import vn.chuongvang.participation.units.UnitChange.Following;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Looking for units by what people type. */
class UnitSearchTests {
    private final Province province =
            new Province()
                    .with(UnitType.PROVINCE, "Tỉnh Quảng Ngãi", null)
                    .with(UnitType.PROVINCE, "Tỉnh Tây Ninh", null)
                    .with(UnitType.COMMUNE, "Xã Ba Tô", "Tỉnh Quảng Ngãi")
                    .with(UnitType.COMMUNE, "Xã Ba Tơ", "Tỉnh Quảng Ngãi")
                    .with(UnitType.COMMUNE, "Xã Hoà Phú", "Tỉnh Tây Ninh")
                    .with(UnitType.WARD, "Phường Đồng Tâm", "Tỉnh Tây Ninh")
                    .with(UnitType.CELL, "Chi đoàn thôn 1", "Xã Ba Tơ")
                    .with(UnitType.CELL, "Chi đoàn thôn 10", "Xã Hoà Phú");

    @Test
    void without_accents_all_that_may_be_meant_is_there_and_none_is_exact() {
        assertThat(names("ba to")).containsExactly("Xã Ba Tô", "Xã Ba Tơ");
        assertThat(find("ba to", AFTER)).noneMatch(UnitHit::exact);
        assertThat(find("xa ba to", AFTER))
                .extracting(UnitHit::path)
                .containsOnly(List.of("Tỉnh Quảng Ngãi"));
    }

    @Test
    void accents_that_fit_come_first_and_say_so() {
        var hits = find("Ba Tơ", AFTER);
        assertThat(hits).extracting(UnitHit::name).containsExactly("Xã Ba Tơ", "Xã Ba Tô");
        assertThat(hits).extracting(UnitHit::exact).containsExactly(true, false);
        assertThat(hits).extracting(UnitHit::province).containsOnly("Tỉnh Quảng Ngãi");
    }

    @Test
    void a_tone_stands_on_either_vowel_and_d_is_d() {
        assertThat(find("Hòa Phú", AFTER).getFirst().exact()).isTrue();
        assertThat(find("hoa phu", AFTER).getFirst().exact()).isFalse();
        assertThat(names("dong tam")).containsExactly("Phường Đồng Tâm");
        assertThat(find("Đồng", AFTER).getFirst().exact()).isTrue();
        assertThat(find("dồng", AFTER).getFirst().exact()).isFalse();
    }

    @Test
    void words_may_be_begun_only() {
        assertThat(names("thon 1")).containsExactly("Chi đoàn thôn 1", "Chi đoàn thôn 10");
        assertThat(names("phu hoa")).containsExactly("Xã Hoà Phú");
        assertThat(names("oa phu")).isEmpty();
        assertThat(names("  , ")).isEmpty();
        assertThat(names("chi doan, tay ninh")).containsExactly("Chi đoàn thôn 10");
    }

    @Test
    void former_names_and_units_that_are_gone_are_found_and_say_so() {
        province.done(new UnitChange.Rename(id("Xã Hoà Phú"), REFORM, "Xã Mới", "", ""))
                .done(new UnitChange.AddAlias(id("Xã Ba Tơ"), "Ba Tơ cũ", REFORM))
                .done(
                        new UnitChange.Merge(
                                List.of(id("Xã Ba Tô")),
                                id("Xã Ba Tơ"),
                                null,
                                REFORM,
                                Following.NOTHING,
                                ""));
        var renamed = find("hoa phu", AFTER).getFirst();
        assertThat(renamed.name()).isEqualTo("Xã Mới");
        assertThat(renamed.alias()).isEqualTo("Xã Hoà Phú");
        assertThat(find("hoa phu", BEFORE).getFirst().alias()).isNull();
        var gone = find("Ba Tô", AFTER).getFirst();
        assertThat(gone.until()).isEqualTo(REFORM);
        assertThat(gone.path()).containsExactly("Tỉnh Quảng Ngãi");
        assertThat(find("ba to cu", AFTER).getFirst().alias()).isEqualTo("Ba Tơ cũ");
        assertThat(find("ba to", BEFORE.minusDays(1))).isEmpty();
    }

    @Test
    void each_unit_is_there_once_and_all_are_counted() {
        province.done(new UnitChange.AddAlias(id("Xã Ba Tơ"), "Ba Tơ", null));
        var search = UnitSearch.of(province.book);
        var found = search.find(new UnitSearch.Wish("ba to", null, AFTER, 1));
        assertThat(found.total()).isEqualTo(2);
        assertThat(found.hits()).hasSize(1);
        assertThat(search.find(new UnitSearch.Wish("ba to", Hierarchy.ADMIN, AFTER, 9)).hits())
                .isEmpty();
    }

    @Test
    void behind_a_hit_are_those_that_come_after_it() {
        var search = UnitSearch.of(province.book);
        var wish = new UnitSearch.Wish("xa", null, AFTER, 20);
        var all = search.find(wish).hits();
        assertThat(all).hasSizeGreaterThan(2);
        for (int at = 0; at < all.size(); at++) {
            assertThat(search.find(wish, all.get(at).unit()).hits())
                    .isEqualTo(all.subList(at + 1, all.size()));
        }
        assertThat(search.find(wish, UUID.randomUUID()).hits()).isEmpty();
    }

    @Test
    void a_tree_is_read_as_people_read_it() {
        var tree = province.with(UnitType.CELL, "Chi đoàn thôn 2", "Xã Hoà Phú").book.asOf(AFTER);
        assertThat(tree.childrenOf(id("Xã Hoà Phú")))
                .extracting(UnitVersion::name)
                .containsExactly("Chi đoàn thôn 2", "Chi đoàn thôn 10");
        province.done(
                new UnitChange.Dissolve(
                        id("Xã Hoà Phú"), REFORM, childrenTo("Phường Đồng Tâm"), ""));
        assertThat(province.book.asOf(AFTER).childrenOf(id("Phường Đồng Tâm"))).hasSize(2);
        assertThat(tree.childrenOf(id("Phường Đồng Tâm"))).isEmpty();
    }

    private List<String> names(String text) {
        return find(text, AFTER).stream().map(UnitHit::name).toList();
    }

    private List<UnitHit> find(String text, LocalDate day) {
        return UnitSearch.of(province.book).find(new UnitSearch.Wish(text, null, day, 20)).hits();
    }
}

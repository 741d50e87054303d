package vn.chuongvang.participation.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import vn.chuongvang.participation.people.Sighting.Confidence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who is known again, and who is not. */
class MatchingTests {
    private static final String SECRET = "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWY";
    private static final SignKey KEY = SignKey.of(SECRET);
    private static final UUID WARD = new UUID(1, 1);
    private static final UUID OTHER_WARD = new UUID(1, 2);
    private static final UUID LAN = new UUID(2, 1);
    private static final UUID OTHER_LAN = new UUID(2, 2);
    private static final UUID NEW = new UUID(9, 9);
    private static final Key NAME = KEY.nameInUnit("Hoàng Thị Lan", WARD);
    private static final Key PHONE = KEY.device(new byte[] {1});

    @Test
    void name_unit_and_a_second_sign_are_the_same_person() {
        var found = match(Map.of(NAME, Set.of(LAN), PHONE, Set.of(LAN)), NAME, PHONE);
        assertThat(found.confidence()).isEqualTo(Confidence.SURE);
        assertThat(found.individual()).isEqualTo(LAN);
        assertThat(found.reasons()).containsExactly("SAME_NAME_UNIT", "SAME_DEVICE");
    }

    @Test
    void name_and_unit_alone_are_only_likely_and_the_phone_alone_is_nothing() {
        var likely = match(Map.of(NAME, Set.of(LAN)), NAME, PHONE);
        assertThat(likely.confidence()).isEqualTo(Confidence.LIKELY);
        assertThat(likely.individual()).isEqualTo(NEW);

        var family = match(Map.of(PHONE, Set.of(LAN)), NAME, PHONE);
        assertThat(family.confidence()).isEqualTo(Confidence.NEW);
        assertThat(family.individual()).isEqualTo(NEW);
    }

    @Test
    void signs_of_two_people_together_are_nobodys() {
        var apart = match(Map.of(NAME, Set.of(LAN), PHONE, Set.of(OTHER_LAN)), NAME, PHONE);
        assertThat(apart.confidence()).isEqualTo(Confidence.LIKELY);

        var both = Map.of(NAME, Set.of(LAN, OTHER_LAN), PHONE, Set.of(LAN, OTHER_LAN));
        assertThat(match(both, NAME, PHONE).confidence()).isEqualTo(Confidence.LIKELY);
    }

    @Test
    void who_was_merged_is_known_by_their_own_signs_so_that_it_can_be_undone() {
        var owners = Map.of(NAME, Set.of(LAN, OTHER_LAN), PHONE, Set.of(OTHER_LAN));
        var found = matchMerged(owners);
        assertThat(found.individual()).isEqualTo(OTHER_LAN);
        assertThat(found.confidence()).isEqualTo(Confidence.SURE);

        var apart = matchMerged(Map.of(NAME, Set.of(LAN), PHONE, Set.of(OTHER_LAN)));
        assertThat(apart.confidence()).as("by the merge alone").isEqualTo(Confidence.LIKELY);

        var both = Set.of(LAN, OTHER_LAN);
        var either = matchMerged(Map.of(NAME, both, PHONE, both));
        assertThat(either.individual()).isEqualTo(LAN);
        assertThat(either.confidence()).isEqualTo(Confidence.SURE);
    }

    private static Sighting matchMerged(Map<Key, Set<UUID>> owners) {
        return new Matching(owners, Map.of(OTHER_LAN, LAN), List.of(), () -> NEW)
                .match(List.of(seen(1, null, NAME, PHONE)))
                .getFirst();
    }

    @Test
    void two_contestants_of_one_contest_are_never_one_person() {
        var owners = Map.of(NAME, Set.of(LAN), PHONE, Set.of(LAN));
        var taken = new Matching(owners, Map.of(), List.of(LAN), () -> NEW);
        assertThat(taken.match(List.of(seen(1, null, NAME, PHONE))).getFirst().individual())
                .isEqualTo(NEW);

        var matching = new Matching(owners, Map.of(), List.of(), () -> NEW);
        var two = matching.match(List.of(seen(1, null, NAME, PHONE), seen(2, null, NAME, PHONE)));
        assertThat(two).extracting(Sighting::individual).containsExactly(LAN, NEW);
    }

    @Test
    void who_has_an_individual_of_their_own_keeps_it_unless_somebody_is_sure() {
        var own = new UUID(3, 3);
        var matching = new Matching(Map.of(NAME, Set.of(own)), Map.of(), List.of(), () -> NEW);
        var kept = matching.match(List.of(seen(1, own, NAME))).getFirst();
        assertThat(kept.individual()).isEqualTo(own);
        assertThat(kept.confidence()).isEqualTo(Confidence.NEW);
    }

    @Test
    void names_keep_their_diacritics_and_units_theirs() {
        assertThat(KEY.nameInUnit("HOÀNG  thị Lan ", WARD)).isEqualTo(NAME);
        assertThat(KEY.nameInUnit("Hoa\u0300ng Thị Lan", WARD)).isEqualTo(NAME);
        assertThat(KEY.nameInUnit("Hoang Thi Lan", WARD)).isNotEqualTo(NAME);
        assertThat(KEY.nameInUnit("Hoàng Thị Lan", OTHER_WARD)).isNotEqualTo(NAME);
        assertThat(SignKey.of(SECRET.replace('Q', 'R')).nameInUnit("Hoàng Thị Lan", WARD))
                .isNotEqualTo(NAME);
        assertThat(NAME.hex()).hasSize(64);
    }

    private static Sighting match(Map<Key, Set<UUID>> owners, Key... keys) {
        return new Matching(owners, Map.of(), List.of(), () -> NEW)
                .match(List.of(seen(1, null, keys)))
                .getFirst();
    }

    private static Matching.Seen seen(int contestant, UUID own, Key... keys) {
        return new Matching.Seen(contestant, own, Set.of(keys));
    }
}

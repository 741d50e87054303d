package vn.chuongvang.rehearsal.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.SplittableRandom;

class PeopleTests {

    @Test
    void a_hall_of_ninety_has_ninety_different_names() {
        var names = People.read().names(90, new SplittableRandom(1));

        assertThat(names).hasSize(90).doesNotHaveDuplicates();
        assertThat(names).allMatch(name -> name.split(" ").length == 3);
        assertThat(names).allMatch(name -> Normalizer.isNormalized(name, Normalizer.Form.NFC));
    }

    @Test
    void the_same_seed_names_the_same_people() {
        var people = People.read();

        assertThat(people.names(50, new SplittableRandom(7)))
                .isEqualTo(people.names(50, new SplittableRandom(7)));
    }

    @Test
    void ten_thousand_people_have_names_although_some_share_one() {
        assertThat(People.read().names(10_000, new SplittableRandom(3))).hasSize(10_000);
    }
}

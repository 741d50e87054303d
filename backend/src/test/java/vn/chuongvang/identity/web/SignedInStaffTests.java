package vn.chuongvang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;

import vn.chuongvang.identity.FactorRule;
import vn.chuongvang.identity.StaffMember;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.identity.StaffSession;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

class SignedInStaffTests {

    @Test
    void where_a_second_factor_is_required_nothing_is_possible_without_one() {
        assertThat(rights(false, false, null, FactorRule.REQUIRED))
                .containsExactly("MUST_SET_FACTOR");
        assertThat(rights(false, true, null, FactorRule.REQUIRED))
                .containsExactly("HOST", "HOST_OF_SERVER");
        assertThat(rights(false, false, null, FactorRule.OPTIONAL))
                .containsExactly("HOST", "HOST_OF_SERVER");
    }

    @Test
    void a_one_time_password_is_replaced_first() {
        assertThat(rights(true, false, null, FactorRule.REQUIRED))
                .containsExactly("MUST_CHANGE_PASSWORD");
    }

    @Test
    void an_account_of_a_unit_has_no_right_over_the_server() {
        assertThat(rights(false, true, new UUID(0, 1), FactorRule.OPTIONAL))
                .containsExactly("HOST");
    }

    private static List<String> rights(
            boolean mustChange, boolean factor, @Nullable UUID unit, FactorRule rule) {
        var member = new StaffMember(1, "an", StaffRole.HOST, mustChange, factor, unit);
        var session = new StaffSession(new UUID(0, 2), member, "", Instant.EPOCH, Instant.EPOCH);
        return new SignedInStaff(session, rule)
                .getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    }
}

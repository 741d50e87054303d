package vn.chuongvang.identity.web;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

import vn.chuongvang.identity.FactorRule;
import vn.chuongvang.identity.MachineKey;
import vn.chuongvang.identity.StaffSession;

import java.util.List;

/** A member of staff, or a program by its key, as Spring Security sees them. */
final class SignedInStaff extends AbstractAuthenticationToken {

    /** All that is possible before a one-time password is replaced. */
    static final String MUST_CHANGE_PASSWORD = "MUST_CHANGE_PASSWORD";

    /** All that is possible before a second factor is set, where one is required. */
    static final String MUST_SET_FACTOR = "MUST_SET_FACTOR";

    /** After a role: of an account that sees the whole server. */
    static final String OF_SERVER = "_OF_SERVER";

    /** Of a machine key, which has no role: no rule is for it but the one for keys. */
    static final String MACHINE = "MACHINE";

    private final transient StaffSession session;

    SignedInStaff(StaffSession session, FactorRule rule) {
        this(session, authorities(session, rule));
    }

    SignedInStaff(MachineKey key) {
        this(key.reading(), List.of(MACHINE));
    }

    private SignedInStaff(StaffSession session, List<String> authorities) {
        super(AuthorityUtils.createAuthorityList(authorities));
        this.session = session;
        setAuthenticated(true);
    }

    @Override
    public StaffSession getPrincipal() {
        return session;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    private static List<String> authorities(StaffSession session, FactorRule rule) {
        var member = session.member();
        if (member.mustChangePassword()) {
            return List.of(MUST_CHANGE_PASSWORD);
        }
        if (rule == FactorRule.REQUIRED && !member.secondFactor()) {
            return List.of(MUST_SET_FACTOR);
        }
        var role = member.role().name();
        return member.isOfWholeServer() ? List.of(role, role + OF_SERVER) : List.of(role);
    }
}

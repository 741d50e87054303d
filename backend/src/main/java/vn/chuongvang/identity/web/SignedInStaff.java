package vn.chuongvang.identity.web;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

import vn.chuongvang.identity.StaffSession;

/** A member of staff as Spring Security sees them. */
final class SignedInStaff extends AbstractAuthenticationToken {

    /** All that is possible before a one-time password is replaced. */
    static final String MUST_CHANGE_PASSWORD = "MUST_CHANGE_PASSWORD";

    private final transient StaffSession session;

    SignedInStaff(StaffSession session) {
        super(AuthorityUtils.createAuthorityList(authority(session)));
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

    private static String authority(StaffSession session) {
        return session.member().mustChangePassword()
                ? MUST_CHANGE_PASSWORD
                : session.member().role().name();
    }
}

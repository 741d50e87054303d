package vn.chuongvang.identity;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * One line of the audit log, without a name of anybody but staff.
 *
 * @param by sign-in name of who did it, or {@code key:} and the name of a machine key; absent when
 *     nobody was signed in
 * @param account sign-in name of whom it was done to, where it is about an account; or a key's; or
 *     {@code oidc:} and a sign-in provider, where it is about an identity of it
 * @param people how many people's data could be read
 */
public record AuditEntry(
        @Nullable String by,
        What what,
        @Nullable String account,
        @Nullable ContestRef contest,
        @Nullable UUID unit,
        @Nullable Integer people) {

    /** What was done. */
    public enum What {
        PEOPLE_READ,
        AFFECTED_EXPORTED,
        TICKETS_READ,
        CERTIFICATES_READ,
        RESULTS_READ,
        RESULTS_EXPORTED,
        JOURNAL_EXPORTED,
        PAPERS_PRINTED,
        CONSOLE_OPENED,
        FIGURES_EXPORTED,
        EVIDENCE_READ,
        /** By a machine key. */
        UNITS_EXPORTED,
        AUDIT_READ,
        SIGNED_IN,
        SIGN_IN_FAILED,
        /** Of a second factor: by whoever had signed in, or had typed the right password. */
        CODE_FAILED,
        /** The own one, by whoever had signed in. */
        PASSWORD_FAILED,
        ACCOUNT_MADE,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        SESSIONS_ENDED,
        SECOND_FACTOR_SET,
        SECOND_FACTOR_REMOVED,
        /** Of a sign-in provider, to the own account. */
        IDENTITY_LINKED,
        IDENTITY_REMOVED,
        KEY_MADE,
        KEY_REVOKED
    }

    public static AuditEntry of(StaffMember by, What what) {
        return new AuditEntry(by.name(), what, null, null, null, null);
    }

    /** About an account. */
    static AuditEntry of(@Nullable String by, What what, @Nullable String account) {
        return new AuditEntry(by, what, account, null, null, null);
    }

    public AuditEntry in(ContestRef place) {
        return new AuditEntry(by, what, account, place, unit, people);
    }

    public AuditEntry at(UUID place) {
        return new AuditEntry(by, what, account, contest, place, people);
    }

    public AuditEntry of(int howMany) {
        return new AuditEntry(by, what, account, contest, unit, howMany);
    }
}

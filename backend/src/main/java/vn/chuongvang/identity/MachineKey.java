package vn.chuongvang.identity;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * By which a program reads, without its secret.
 *
 * @param name as staff's names are written; given once and never again
 * @param unit whose subtree it sees; absent: the whole server
 * @param expiresOn the last day it is good
 * @param madeBy sign-in name
 * @param lastUsedOn absent: never yet
 * @param revokedAt absent: it was not
 */
public record MachineKey(
        long id,
        String name,
        Set<MachineScope> scopes,
        @Nullable UUID unit,
        LocalDate expiresOn,
        String madeBy,
        Instant madeAt,
        @Nullable LocalDate lastUsedOn,
        @Nullable Instant revokedAt) {
    /** Before its name where an account's would stand; no sign-in name has a colon. */
    static final String MARK = "key:";

    public MachineKey {
        scopes = Set.copyOf(scopes);
    }

    /** How the audit log names it. */
    String marked() {
        return MARK + name;
    }

    /** It reads with the eyes of an officer of its unit, so every rule about units holds for it. */
    public StaffSession reading() {
        var reader = new StaffMember(0, marked(), StaffRole.UNION, false, false, unit);
        var end = expiresOn.plusDays(1).atStartOfDay(MachineKeys.VIETNAM).toInstant();
        return new StaffSession(new UUID(0, id), reader, MARK, madeAt, end);
    }
}

package vn.chuongvang.identity;

/**
 * What a member of staff may do: a host runs contests, a referee watches a floor, a curator writes
 * and checks questions, an officer of the youth union works on participation, an auditor reads
 * everything, the audit log included, and changes nothing.
 */
public enum StaffRole {
    HOST,
    REFEREE,
    CURATOR,
    UNION,
    AUDITOR;

    /** Whether an account of this role may be one of a unit; others are of the whole server. */
    public boolean mayHaveUnit() {
        return switch (this) {
            case HOST, REFEREE, UNION -> true;
            case CURATOR, AUDITOR -> false;
        };
    }
}

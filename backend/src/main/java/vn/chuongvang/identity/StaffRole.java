package vn.chuongvang.identity;

/**
 * What a member of staff may do: a host runs contests, a referee watches a floor, a curator writes
 * and checks questions.
 */
public enum StaffRole {
    HOST,
    REFEREE,
    CURATOR
}

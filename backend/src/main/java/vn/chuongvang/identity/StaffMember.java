package vn.chuongvang.identity;

/**
 * Somebody who may sign in.
 *
 * @param name the sign-in name, lower case
 * @param mustChangePassword signed in with a one-time password: nothing but a new one is possible
 */
public record StaffMember(long id, String name, StaffRole role, boolean mustChangePassword) {}

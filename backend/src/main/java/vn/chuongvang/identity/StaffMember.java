package vn.chuongvang.identity;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Somebody who may sign in.
 *
 * @param name the sign-in name, lower case
 * @param mustChangePassword signed in with a one-time password: nothing but a new one is possible
 * @param secondFactor a code is asked for besides the password
 * @param unit whose subtree they see; absent: the whole server
 */
public record StaffMember(
        long id,
        String name,
        StaffRole role,
        boolean mustChangePassword,
        boolean secondFactor,
        @Nullable UUID unit) {

    public boolean isOfWholeServer() {
        return unit == null;
    }

    /** Whether it is a program, by a {@link MachineKey}: it is not told who anybody is. */
    public boolean isMachine() {
        return name.startsWith(MachineKey.MARK);
    }
}

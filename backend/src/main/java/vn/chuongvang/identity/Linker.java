package vn.chuongvang.identity;

import java.util.UUID;

/**
 * Who links an identity: their session when they left for the provider.
 *
 * @param name sign-in name
 */
public record Linker(UUID session, String name) {

    public static Linker of(StaffSession session) {
        return new Linker(session.id(), session.member().name());
    }
}

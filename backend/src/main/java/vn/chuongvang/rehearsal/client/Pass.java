package vn.chuongvang.rehearsal.client;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.Audience;

/** What a device shows at the door: the audience it asks for and the token that allows it. */
public record Pass(Audience as, @Nullable String token, @Nullable String code) {

    public static Pass contestant(String token) {
        return new Pass(Audience.CONTESTANT, token, null);
    }

    public static Pass spectator(String code) {
        return new Pass(Audience.SPECTATOR, null, code);
    }

    public static Pass staff(Audience as, String socketToken, String code) {
        return new Pass(as, socketToken, code);
    }

    @Override
    public String toString() {
        return as + " of " + code;
    }
}

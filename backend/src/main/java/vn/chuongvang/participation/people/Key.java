package vn.chuongvang.participation.people;

import java.util.HexFormat;

/**
 * A keyed hash of a sign.
 *
 * @param hex of 32 bytes
 */
record Key(Sign sign, String hex) {
    static Key of(Sign sign, byte[] hash) {
        return new Key(sign, HexFormat.of().formatHex(hash));
    }
}

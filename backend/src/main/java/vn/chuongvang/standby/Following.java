package vn.chuongvang.standby;

/**
 * Whom this laptop follows, kept beside the copy.
 *
 * @param id of the pairing
 * @param certificate fingerprint of the main server's door
 * @param token opens that door
 * @param replicationPassword of the role that replicates
 */
record Following(String id, String certificate, String token, String replicationPassword) {
    @Override
    public String toString() {
        return "Following[" + id + "]";
    }
}

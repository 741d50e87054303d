package vn.chuongvang.identity;

/**
 * Who somebody is to a sign-in provider, as a token said that was checked.
 *
 * @param provider its name in the settings
 * @param issuer its address; the same subject of another issuer is somebody else
 * @param subject never changes there and is given to nobody else; an e-mail address may be both
 * @param secondFactor the provider asked for more than a password, and the operator trusts it to
 */
public record ProvenIdentity(String provider, String issuer, String subject, boolean secondFactor) {
    private static final String MARK = "oidc:";

    /** As the audit log names a provider; no sign-in name has a colon. */
    static String marked(String provider) {
        return MARK + provider;
    }

    @Override
    public String toString() {
        return "ProvenIdentity[" + provider + ", hidden]";
    }
}

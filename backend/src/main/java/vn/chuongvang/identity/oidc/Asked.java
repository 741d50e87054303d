package vn.chuongvang.identity.oidc;

import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;

import java.util.Base64;

/**
 * What a browser was sent to a provider with. The provider learns the hashes; who comes back with
 * its answer must be who left.
 *
 * @param state comes back as it is
 * @param nonce stands, hashed, in the token
 * @param verifier proves to the provider that the same server asks for the token (PKCE)
 * @param back the address of ours that the provider sends the browser to
 * @param again the provider is asked to let nobody through by an old sign-in of theirs
 */
public record Asked(String state, String nonce, String verifier, String back, boolean again) {
    private static final StringKeyGenerator RANDOM =
            new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

    public static Asked anew(String back, boolean again) {
        return new Asked(
                RANDOM.generateKey(), RANDOM.generateKey(), RANDOM.generateKey(), back, again);
    }

    @Override
    public String toString() {
        return "Asked[hidden]";
    }
}

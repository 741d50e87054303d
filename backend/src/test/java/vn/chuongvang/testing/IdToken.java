package vn.chuongvang.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;

import vn.chuongvang.testing.OpenIdProvider.Granted;
import vn.chuongvang.testing.OpenIdProvider.Trick;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/** ID tokens of {@link OpenIdProvider}: right ones, and ones that lie in one thing. */
record IdToken(String issuer, RSAKey key) {

    String of(Granted granted, Trick trick) {
        var claims = claims(granted, trick);
        try {
            return switch (trick) {
                case UNSIGNED -> new PlainJWT(claims).serialize();
                case HMAC_BY_PUBLIC_KEY ->
                        signed(claims, header(JWSAlgorithm.HS256), mac(publicKey()));
                case HMAC_BY_SECRET -> signed(claims, header(JWSAlgorithm.HS256), mac(padded()));
                case OTHER_KEY ->
                        signed(claims, header(JWSAlgorithm.RS256), new RSASSASigner(another()));
                case KEY_IN_HEADER -> {
                    var other = another();
                    var header =
                            new JWSHeader.Builder(JWSAlgorithm.RS256)
                                    .keyID(other.getKeyID())
                                    .jwk(other.toPublicJWK())
                                    .build();
                    yield signed(claims, header, new RSASSASigner(other));
                }
                case CHANGED_AFTERWARDS -> changed(right(claims));
                default -> right(claims);
            };
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet claims(Granted granted, Trick trick) {
        var now = Instant.now();
        var moved =
                switch (trick) {
                    case EXPIRED -> now.minus(Duration.ofHours(1));
                    case OF_TOMORROW -> now.plus(Duration.ofDays(1));
                    default -> now;
                };
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(trick == Trick.OTHER_ISSUER ? "https://other.example" : issuer)
                        .audience(
                                trick == Trick.OTHER_AUDIENCE
                                        ? List.of("somebody-else")
                                        : List.of(OpenIdProvider.CLIENT))
                        .subject(trick == Trick.NO_SUBJECT ? null : granted.person().subject())
                        .issueTime(Date.from(moved))
                        .expirationTime(Date.from(moved.plus(Duration.ofMinutes(5))))
                        .claim("amr", granted.person().amr())
                        .claim("email", "an@phuong.example")
                        .claim("preferred_username", "an");
        if (trick == Trick.OTHER_PARTY) {
            claims.claim("azp", "somebody-else");
        }
        if (trick != Trick.NO_NONCE) {
            claims.claim(
                    "nonce",
                    trick == Trick.OTHER_NONCE ? OpenIdProvider.hash("khac") : granted.nonce());
        }
        return claims.build();
    }

    private String right(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, header(JWSAlgorithm.RS256), new RSASSASigner(key));
    }

    private JWSHeader header(JWSAlgorithm algorithm) {
        return new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build();
    }

    private static String signed(JWTClaimsSet claims, JWSHeader header, JWSSigner signer)
            throws JOSEException {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    /** Somebody else's words under the signature. */
    private static String changed(String token) {
        var parts = token.split("\\.");
        var said = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var other = said.replace("\"sub\":\"", "\"sub\":\"khac-").getBytes(StandardCharsets.UTF_8);
        return parts[0]
                + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(other)
                + "."
                + parts[2];
    }

    private static MACSigner mac(byte[] secret) throws JOSEException {
        return new MACSigner(secret);
    }

    private byte[] publicKey() throws JOSEException {
        return key.toRSAPublicKey().getEncoded();
    }

    /** HS256 wants 256 bits. */
    private static byte[] padded() {
        return OpenIdProvider.SECRET.repeat(2).getBytes(StandardCharsets.UTF_8);
    }

    /** Of somebody else, under the same name. */
    private RSAKey another() throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
    }
}

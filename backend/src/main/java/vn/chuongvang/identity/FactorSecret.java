package vn.chuongvang.identity;

/**
 * What an app on a phone is given, once.
 *
 * @param uri for a QR code
 * @param secret the same for typing, in base 32
 */
public record FactorSecret(String uri, String secret) {

    @Override
    public String toString() {
        return "FactorSecret[hidden]";
    }
}

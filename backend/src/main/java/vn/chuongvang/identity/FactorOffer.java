package vn.chuongvang.identity;

/** What came of asking for a second factor. */
public sealed interface FactorOffer {

    /** Told once; it counts when a code of it came. */
    record Offered(FactorSecret secret) implements FactorOffer {}

    /** The account has one. */
    record SetAlready() implements FactorOffer {}

    record WrongPassword() implements FactorOffer {}

    /** Wait. */
    record TooMany(int waitSeconds) implements FactorOffer {}
}

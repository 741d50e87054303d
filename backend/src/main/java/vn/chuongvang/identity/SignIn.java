package vn.chuongvang.identity;

/** What came of a try to sign in. */
public sealed interface SignIn {

    /** The cookie's token is told once and stored as a hash. */
    record SignedIn(StaffSession session, Token token) implements SignIn {}

    /** Name or password is wrong; which one is not told. */
    record Wrong() implements SignIn {}

    /** The password, or the provider, is right; a code of the second factor must come with it. */
    record CodeNeeded() implements SignIn {}

    /** The password, or the provider, is right; the code is wrong or was used. */
    record WrongCode() implements SignIn {}

    /** A provider says who they are, and nobody linked that to an account. */
    record Unlinked() implements SignIn {}

    /** Too many tries, by name or altogether: wait. */
    record TooMany(int waitSeconds) implements SignIn {}
}

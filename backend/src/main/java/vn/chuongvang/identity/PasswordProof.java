package vn.chuongvang.identity;

/** What the own password was worth that whoever is signed in typed again. */
public sealed interface PasswordProof {

    record Right() implements PasswordProof {}

    record Wrong() implements PasswordProof {}

    /** Wait. */
    record TooMany(int waitSeconds) implements PasswordProof {}
}

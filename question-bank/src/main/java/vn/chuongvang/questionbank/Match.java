package vn.chuongvang.questionbank;

/**
 * The verdict on what a contestant typed.
 *
 * @param canonical equal for all who wrote the same under the question's policy, so that accepting
 *     one extra answer accepts theirs too; a key for machines: show people what was typed
 * @param distance how far a typed number is from the key; NaN when it is no number question or no
 *     number was typed
 */
public record Match(Verdict verdict, String canonical, double distance) {

    public enum Verdict {
        RIGHT,
        WRONG,
        /** One letter off: never accepted by itself, the host rules. */
        NEAR
    }

    public boolean isRight() {
        return verdict == Verdict.RIGHT;
    }
}

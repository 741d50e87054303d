package vn.chuongvang.questions;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Whether a contest may open with its questions.
 *
 * @param official only an official contest needs an approval
 * @param by who approved exactly these questions, if anybody
 */
public record Approval(boolean official, @Nullable String by, @Nullable Instant at) {

    public boolean isMissing() {
        return official && by == null;
    }
}

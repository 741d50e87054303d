package vn.chuongvang.questions;

/** Told when a set was sealed or unsealed, or other people were named. */
public interface SealChanged {

    void changed(long contest);
}

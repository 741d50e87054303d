package vn.chuongvang.contest;

/** Who put the answer in. */
public enum AnswerChannel {
    PHONE,
    /** Staff entered it for the contestant (nhập hộ). */
    STAFF
}

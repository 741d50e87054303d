package vn.chuongvang.questions;

/** What a curator may do with the newest version of a question besides writing another one. */
public enum Act {
    /** It was held against its sources by somebody who did not write it. */
    REVIEW(BankEvent.Kind.REVIEWED),
    /** A third person says that it may be played in official contests. */
    APPROVE(BankEvent.Kind.APPROVED),
    /** Back to its writers, with a reason. */
    SEND_BACK(BankEvent.Kind.SENT_BACK),
    /** Withdrawn, with a reason. */
    RETIRE(BankEvent.Kind.RETIRED),
    /** A withdrawn question becomes a draft. */
    REOPEN(BankEvent.Kind.REOPENED),
    /** Disputes were looked into, and it is right; with a reason. */
    STILL_RIGHT(BankEvent.Kind.STILL_RIGHT);

    private final BankEvent.Kind event;

    Act(BankEvent.Kind event) {
        this.event = event;
    }

    BankEvent.Kind event() {
        return event;
    }
}

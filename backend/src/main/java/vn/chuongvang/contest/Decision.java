package vn.chuongvang.contest;

import java.util.List;

/** The answer of the rules to a command. */
public sealed interface Decision {

    /** The facts that follow; write them, then evolve. */
    record Accepted(List<ContestEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * @param details what exactly, for the log and the form: parameter names, numbers, ids
     */
    record Refused(Refusal reason, List<String> details) implements Decision {
        public Refused {
            details = List.copyOf(details);
        }
    }

    /**
     * A resend: nothing happens, and its sender gets the receipt of this answer again. It is the
     * one that counts when a newer attempt has already arrived.
     */
    record AlreadyRecorded(Answer answer) implements Decision {}

    static Decision accepted(ContestEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision refused(Refusal reason, Object... details) {
        return new Refused(reason, List.of(details).stream().map(String::valueOf).toList());
    }
}

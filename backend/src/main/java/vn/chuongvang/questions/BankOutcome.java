package vn.chuongvang.questions;

import java.util.List;

/** What became of a wish to change the bank. */
public sealed interface BankOutcome {

    /** It is on disk, and contests see it. */
    record Done(Dossier dossier) implements BankOutcome {}

    /**
     * Nothing was changed.
     *
     * @param newest version that there is now; 0 when there is no such question
     * @param findings what the checks found, if that is why
     */
    record Refused(Refusal reason, int newest, List<Lint.Finding> findings) implements BankOutcome {
        public Refused {
            findings = List.copyOf(findings);
        }
    }
}

package vn.chuongvang.questions;

import vn.chuongvang.questionbank.Question.State;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Who may do what with a question, and when. Pure: the dossier and a name decide. */
final class Workflow {
    private static final Set<Act> WITH_REASON =
            EnumSet.of(Act.SEND_BACK, Act.RETIRE, Act.STILL_RIGHT);

    private Workflow() {}

    /**
     * Why this person may not do it now; empty when they may. What the checks say comes on top.
     *
     * @param version that the person has before them
     */
    static Optional<Refusal> refusal(
            Dossier dossier, int version, Act act, String by, String note) {
        if (version != dossier.newest()) {
            return Optional.of(Refusal.NEWER_VERSION);
        }
        return refusal(dossier, act, by)
                .or(
                        () ->
                                WITH_REASON.contains(act) && note.isEmpty()
                                        ? Optional.of(Refusal.REASON_MISSING)
                                        : Optional.empty());
    }

    /** As above, about the newest version and whatever the reason. */
    static Optional<Refusal> refusal(Dossier dossier, Act act, String by) {
        var state = dossier.state();
        if (act == Act.REOPEN) {
            return state == State.RETIRED ? Optional.empty() : Optional.of(Refusal.NOT_RETIRED);
        }
        if (state == State.RETIRED) {
            return Optional.of(Refusal.IS_RETIRED);
        }
        return switch (act) {
            case REVIEW -> review(dossier, state, by);
            case APPROVE -> approval(dossier, state, by);
            case SEND_BACK ->
                    state == State.DRAFT
                            ? Optional.of(Refusal.NOTHING_TO_SEND_BACK)
                            : Optional.empty();
            case RETIRE, STILL_RIGHT, REOPEN -> Optional.empty();
        };
    }

    private static Optional<Refusal> review(Dossier dossier, State state, String by) {
        if (state != State.DRAFT) {
            return Optional.of(Refusal.NOT_A_DRAFT);
        }
        return isWriter(dossier, by) ? Optional.of(Refusal.OWN_VERSION) : Optional.empty();
    }

    private static Optional<Refusal> approval(Dossier dossier, State state, String by) {
        if (state != State.REVIEWED) {
            return Optional.of(Refusal.NOT_REVIEWED);
        }
        if (isWriter(dossier, by)) {
            return Optional.of(Refusal.OWN_VERSION);
        }
        return dossier.reviewer(dossier.newest()).filter(by::equals).isPresent()
                ? Optional.of(Refusal.OWN_REVIEW)
                : Optional.empty();
    }

    private static boolean isWriter(Dossier dossier, String by) {
        var newest = dossier.newestVersion();
        return !newest.shipped() && newest.by().equals(by);
    }
}

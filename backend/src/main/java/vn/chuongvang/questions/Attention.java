package vn.chuongvang.questions;

import vn.chuongvang.paging.Cursor;
import vn.chuongvang.questionbank.Question.State;
import vn.chuongvang.questionbank.Validity;
import vn.chuongvang.questions.DisputedQuestions.Disputes;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Why somebody should look at a question.
 *
 * @param last the last day on which it may be played, where it has one
 * @param disputes what brought it here, if they did
 */
public record Attention(
        Dossier dossier,
        Set<Reason> reasons,
        Optional<LocalDate> last,
        Optional<Disputes> disputes) {
    /** Within so many days it counts as due. */
    public static final int DUE_DAYS = 60;

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The most pressing first. */
    static final Comparator<Attention> ORDER =
            Comparator.comparing(Attention::rank)
                    .thenComparing(Attention::lastOrNever)
                    .thenComparing(one -> one.dossier().id());

    public Attention {
        reasons = Set.copyOf(reasons);
    }

    /** Where it stands in the queue. */
    public Cursor at() {
        return Cursor.at(rank(), lastOrNever(), dossier.id());
    }

    public boolean isBehind(Cursor cursor) {
        var first = Long.compare(rank(), cursor.number(0));
        var then = lastOrNever().compareTo(cursor.day(1));
        var id = dossier.id().value().compareTo(cursor.word(2));
        return first > 0 || first == 0 && (then > 0 || then == 0 && id > 0);
    }

    private int rank() {
        return reasons.contains(Reason.DISPUTED) ? 0 : 1;
    }

    private LocalDate lastOrNever() {
        return last.orElse(Cursor.LAST_DAY);
    }

    /** What calls for a look. */
    public enum Reason {
        /** Disputes in real contests that nobody has looked into since. */
        DISPUTED,
        /** Its last day is over. */
        OVERDUE,
        /** Its last day comes within 60 days. */
        DUE,
        /** A translation is of an older version. */
        TRANSLATION_STALE
    }

    /** Without any reason when all is well; a retired question is nobody's concern. */
    static Attention of(Dossier dossier, LocalDate today, Optional<Disputes> known) {
        var reasons = EnumSet.noneOf(Reason.class);
        var last = last(dossier.newestVersion().question().validity());
        var disputes = known.filter(one -> isOpen(one, dossier));
        if (dossier.state() != State.RETIRED) {
            if (last.filter(day -> day.isBefore(today)).isPresent()) {
                reasons.add(Reason.OVERDUE);
            } else if (last.filter(day -> !day.isAfter(today.plusDays(DUE_DAYS))).isPresent()) {
                reasons.add(Reason.DUE);
            }
            if (!dossier.staleTranslations().isEmpty()) {
                reasons.add(Reason.TRANSLATION_STALE);
            }
            if (disputes.isPresent()) {
                reasons.add(Reason.DISPUTED);
            }
        }
        return new Attention(dossier, reasons, last, disputes);
    }

    /** Until there is a newer version, or somebody said later that it is right. */
    private static boolean isOpen(Disputes disputes, Dossier dossier) {
        return disputes.isSerious()
                && disputes.version() == dossier.newest()
                && dossier.events().stream()
                        .filter(event -> event.kind() == BankEvent.Kind.STILL_RIGHT)
                        .map(event -> LocalDate.ofInstant(event.at(), VIETNAM))
                        .noneMatch(day -> !day.isBefore(disputes.last()));
    }

    /** The last day on which the newest version may be played. */
    public static Optional<LocalDate> lastDay(Dossier dossier) {
        return last(dossier.newestVersion().question().validity());
    }

    static Optional<LocalDate> last(Validity validity) {
        return Stream.of(validity.validUntil(), validity.reviewBy())
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }
}

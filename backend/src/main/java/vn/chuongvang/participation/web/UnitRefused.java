package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import vn.chuongvang.participation.units.UnitHistory;
import vn.chuongvang.participation.units.UnitImports;
import vn.chuongvang.participation.units.UnitRefusal;
import vn.chuongvang.participation.units.UnitUse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Something that is not done with units; {@code code} is stable, clients word it. */
final class UnitRefused extends ResponseStatusException {
    private static final long serialVersionUID = 1;

    private UnitRefused(HttpStatus status, String code, String advice) {
        super(status, advice);
        getBody().setProperty("code", code);
    }

    /** Which unit it is about. */
    record About(UUID unit) {}

    static UnitRefused of(UnitRefusal reason, @Nullable UUID unit) {
        var refused = new UnitRefused(status(reason), reason.name(), reason.advice());
        if (unit != null) {
            refused.getBody().setProperty("problems", List.of(new About(unit)));
        }
        return refused;
    }

    private static HttpStatus status(UnitRefusal reason) {
        return switch (reason) {
            case UNIT_UNKNOWN, CHANGE_UNKNOWN -> HttpStatus.NOT_FOUND;
            case STALE, UNIT_EXISTS, UNDONE_ALREADY -> HttpStatus.CONFLICT;
            case UNIT_NOT_THERE,
                    NOTHING_CHANGED,
                    CHANGE_NOT_KEPT,
                    UNDO_FINAL,
                    CHANGED_LATER,
                    FIRST_DAY,
                    CHILDREN_HOMELESS,
                    CONTESTS_HOMELESS,
                    TAKER_ENDS,
                    TOO_FEW_UNITS,
                    UNIT_TWICE,
                    SHARES_UNFIT,
                    NAME_UNFIT,
                    ALIAS_KNOWN,
                    ALIAS_UNKNOWN,
                    TOO_MANY_ALIASES,
                    PERIOD_UNFIT,
                    OVERLAP,
                    GAP,
                    PARENT_AWAY,
                    OTHER_HIERARCHY,
                    CYCLE,
                    TOO_DEEP ->
                    HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }

    /**
     * The change that stands in the way.
     *
     * @param change its number
     * @param on the day from which it is so, where it has one
     */
    record Later(long change, Instant at, String by, String kind, @Nullable LocalDate on) {}

    static UnitRefused changedSince(UnitHistory.Entry later) {
        var refused =
                new UnitRefused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "CHANGED_SINCE",
                        "Change %d was made later and builds on it; undo that one first."
                                .formatted(later.id()));
        var problem = new Later(later.id(), later.at(), later.by(), later.kind(), later.on());
        refused.getBody().setProperty("problems", List.of(problem));
        return refused;
    }

    static UnitRefused inUse(List<UnitUse> uses) {
        var refused =
                new UnitRefused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "UNIT_IN_USE",
                        "A unit that this change founded cannot go: see in “problems” what was"
                                + " counted or recorded for it.");
        refused.getBody().setProperty("problems", uses);
        return refused;
    }

    static UnitRefused reasonMissing() {
        return new UnitRefused(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "REASON_MISSING",
                "Say why, in at most 500 letters.");
    }

    static UnitRefused bad(String advice) {
        return new UnitRefused(HttpStatus.BAD_REQUEST, "BAD_INPUT", advice);
    }

    static UnitRefused tooLarge() {
        return new UnitRefused(
                HttpStatus.CONTENT_TOO_LARGE,
                "FILE_TOO_LARGE",
                "At most 16 MB: one hierarchy in one file.");
    }

    static UnitRefused notEmpty() {
        return new UnitRefused(
                HttpStatus.CONFLICT,
                "UNITS_NOT_EMPTY",
                "There are units already; the sample goes into an empty tree only.");
    }

    static UnitRefused of(UnitImports.Failed failed) {
        return switch (failed) {
            case UnitImports.Failed.Unreadable(var reason) ->
                    new UnitRefused(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "FILE_" + reason.name(),
                            "The file was not read; nothing was done. See docs/http-api.md.");
            case UnitImports.Failed.Busy _ ->
                    new UnitRefused(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "BUSY",
                            "Other files are being read; try again in a few seconds.");
            case UnitImports.Failed.Unfit(var report) -> {
                var refused =
                        new UnitRefused(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                "UNITS_UNFIT",
                                "%d rows do not fit; nothing was imported."
                                        .formatted(report.errors()));
                refused.getBody().setProperty("problems", report.problems());
                yield refused;
            }
            case UnitImports.Failed.Stale _ -> of(UnitRefusal.STALE, null);
        };
    }
}

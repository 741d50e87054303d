package vn.chuongvang.participation.units;

import java.util.UUID;

/** That something hangs on a unit, so that it cannot be as if it never was. */
public record UnitUse(UUID unit, Kind kind) {

    /** What hangs on it. The names are part of the HTTP API. */
    public enum Kind {
        COUNTED,
        CONTESTS,
        TARGETS,
        MEMBERS,
        REPORTS,
        DECLARED,
        ACCOUNTS
    }
}

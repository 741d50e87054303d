package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.participation.units.UnitChange;
import vn.chuongvang.participation.units.UnitChange.Following;
import vn.chuongvang.participation.units.UnitChange.Founded;
import vn.chuongvang.participation.units.UnitChange.Part;
import vn.chuongvang.participation.units.UnitTexts;
import vn.chuongvang.participation.units.UnitType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A change as a page asks for it; which members belong to which kind stands in docs/http-api.md.
 *
 * @param generation of the tree that the page has shown
 * @param on the first day on which it is so; today for other names
 */
record UnitChangeWish(
        Kind kind,
        long generation,
        @Nullable LocalDate on,
        @Nullable String decree,
        @Nullable UUID unit,
        @Nullable Hierarchy hierarchy,
        @Nullable UnitType type,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable UUID parent,
        @Nullable String adminCode,
        @Nullable LocalDate until,
        @Nullable List<UUID> units,
        @Nullable UUID into,
        @Nullable List<NewPart> parts,
        @Nullable Map<UUID, UUID> children,
        @Nullable UUID childrenTo,
        @Nullable UUID contestsTo,
        @Nullable String alias,
        @Nullable Boolean remove) {
    private static final int MOST_UNITS = 200;

    UnitChangeWish {
        Objects.requireNonNull(kind, "kind");
    }

    enum Kind {
        CREATE,
        RENAME,
        RETYPE,
        REPARENT,
        MERGE,
        SPLIT,
        DISSOLVE,
        ALIAS
    }

    /**
     * What a unit is split into.
     *
     * @param unit there already, or the id of a new one; absent: a new one
     * @param name of a new one; absent: it is there already
     */
    record NewPart(
            @Nullable UUID unit,
            @Nullable UnitType type,
            @Nullable String name,
            @Nullable String shortName,
            @Nullable UUID parent,
            @Nullable String adminCode,
            @Nullable BigDecimal share) {

        private Part part() {
            return new Part(
                    idOr(unit),
                    name == null
                            ? null
                            : founded(
                                    need(type, "type of a part"),
                                    name,
                                    shortName,
                                    parent,
                                    adminCode),
                    share == null ? null : share.stripTrailingZeros());
        }
    }

    UnitChange change() {
        return switch (kind) {
            case CREATE ->
                    new UnitChange.Create(
                            idOr(unit),
                            need(hierarchy, "hierarchy"),
                            day(),
                            until,
                            founded(),
                            decreed());
            case RENAME ->
                    new UnitChange.Rename(
                            one(),
                            day(),
                            UnitTexts.clean(need(name, "name")),
                            text(shortName),
                            decreed());
            case RETYPE -> new UnitChange.Retype(one(), day(), need(type, "type"), decreed());
            case REPARENT -> new UnitChange.Reparent(one(), day(), parent, decreed());
            case MERGE ->
                    new UnitChange.Merge(
                            few(need(units, "units")),
                            idOr(into),
                            name == null ? null : founded(),
                            day(),
                            following(),
                            decreed());
            case SPLIT ->
                    new UnitChange.Split(
                            one(),
                            few(need(parts, "parts")).stream().map(NewPart::part).toList(),
                            day(),
                            following(),
                            decreed());
            case DISSOLVE -> new UnitChange.Dissolve(one(), day(), following(), decreed());
            case ALIAS -> aliasChange();
        };
    }

    private UnitChange aliasChange() {
        var cleaned = UnitTexts.clean(need(alias, "alias"));
        return Boolean.TRUE.equals(remove)
                ? new UnitChange.RemoveAlias(one(), cleaned)
                : new UnitChange.AddAlias(one(), cleaned, until);
    }

    LocalDate dayOr(LocalDate today) {
        return kind == Kind.ALIAS ? Objects.requireNonNullElse(on, today) : day();
    }

    private UUID one() {
        return need(unit, "unit");
    }

    private LocalDate day() {
        return need(on, "on");
    }

    private String decreed() {
        return text(decree);
    }

    private Founded founded() {
        return founded(need(type, "type"), need(name, "name"), shortName, parent, adminCode);
    }

    private Following following() {
        return new Following(children == null ? Map.of() : children, childrenTo, contestsTo);
    }

    private static Founded founded(
            UnitType type,
            String name,
            @Nullable String shortName,
            @Nullable UUID parent,
            @Nullable String adminCode) {
        return new Founded(
                type,
                UnitTexts.clean(name),
                text(shortName),
                parent,
                adminCode == null || adminCode.isBlank() ? null : adminCode.strip());
    }

    private static <T> List<T> few(List<T> list) {
        if (list.size() > MOST_UNITS) {
            throw UnitRefused.bad("At most %d units in one change.".formatted(MOST_UNITS));
        }
        return list;
    }

    private static UUID idOr(@Nullable UUID given) {
        return given == null ? UUID.randomUUID() : given;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : UnitTexts.clean(typed);
    }

    private static <T> T need(@Nullable T value, String name) {
        if (value == null) {
            throw UnitRefused.bad("“%s” is missing; see docs/http-api.md.".formatted(name));
        }
        return value;
    }
}

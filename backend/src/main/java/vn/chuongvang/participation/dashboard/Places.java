package vn.chuongvang.participation.dashboard;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.dashboard.Dashboard.Kind;
import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.participation.units.UnitBook;
import vn.chuongvang.participation.units.UnitTree;
import vn.chuongvang.participation.units.UnitVersion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** In which row of the table each path stands. */
final class Places {
    static final int OUTSIDE = -1;

    private final UnitBook book;
    private final UnitTree tree;
    private final Hierarchy hierarchy;
    private final boolean isTop;
    private final @Nullable UUID root;
    private final List<Place> rows = new ArrayList<>();
    private final Map<Place, Integer> numbers = new HashMap<>();
    private final Map<UUID, Boolean> tops = new HashMap<>();
    private final List<Placed> paths;
    private final int[] rowOf;

    /** A row before it has figures. */
    record Place(Kind kind, @Nullable UUID unit) {}

    /**
     * @param tree of which the rows are; units that are in paths alone follow
     * @param unit whose children the rows are; absent: the top of the hierarchy
     */
    Places(
            List<Placed> paths,
            UnitBook book,
            UnitTree tree,
            Hierarchy hierarchy,
            @Nullable UUID unit) {
        this.paths = paths;
        this.book = book;
        this.tree = tree;
        this.hierarchy = hierarchy;
        this.isTop = unit == null;
        this.root = unit == null ? onlyTop() : unit;
        children().forEach(child -> number(Kind.UNIT, child.unit()));
        this.rowOf = new int[paths.size()];
        for (int i = 0; i < rowOf.length; i++) {
            rowOf[i] = row(paths.get(i));
        }
    }

    /** The top of the tree and of all paths, where there is one. */
    private @Nullable UUID onlyTop() {
        var all = new HashSet<UUID>();
        tree.tops(hierarchy).forEach(top -> all.add(top.unit()));
        for (var placed : paths) {
            if (isOfHierarchy(placed)) {
                all.add(placed.path().getFirst());
            }
        }
        return all.size() == 1 ? all.iterator().next() : null;
    }

    private List<UnitVersion> children() {
        return root == null ? tree.tops(hierarchy) : tree.childrenOf(root);
    }

    private int row(Placed placed) {
        var path = placed.path();
        if (path.isEmpty()) {
            return isTop ? number(placed.split() ? Kind.SPLIT : Kind.NONE, null) : OUTSIDE;
        }
        int at = root == null ? -1 : path.indexOf(root);
        if (root == null ? !isOfHierarchy(placed) : at < 0) {
            return OUTSIDE;
        }
        if (at + 1 < path.size()) {
            return number(Kind.UNIT, path.get(at + 1));
        }
        return placed.split() ? number(Kind.SPLIT, null) : number(Kind.DIRECT, root);
    }

    private boolean isOfHierarchy(Placed placed) {
        return !placed.path().isEmpty()
                && tops.computeIfAbsent(placed.path().getFirst(), this::isOfHierarchy);
    }

    private boolean isOfHierarchy(UUID unit) {
        return book.nearest(unit, tree.day())
                .filter(one -> one.hierarchy() == hierarchy)
                .isPresent();
    }

    private int number(Kind kind, @Nullable UUID unit) {
        return numbers.computeIfAbsent(
                new Place(kind, unit),
                place -> {
                    rows.add(place);
                    return rows.size() - 1;
                });
    }

    /** Absent above several trees, or where there is none. */
    @Nullable UUID root() {
        return root;
    }

    /** Children in the order of the tree, then what only paths have. */
    List<Place> rows() {
        return rows;
    }

    /** The row of a path, or {@link #OUTSIDE}. */
    int rowOf(int path) {
        return rowOf[path];
    }

    /** Below the root, and not beside it. */
    boolean isOfRoot(int row) {
        return rows.get(row).kind() != Kind.NONE;
    }

    /**
     * The units right below each row's unit that are in these paths.
     *
     * @param hit by the paths' numbers
     */
    List<Set<UUID>> below(boolean[] hit) {
        var below = new ArrayList<Set<UUID>>();
        rows.forEach(_ -> below.add(new HashSet<>()));
        for (int i = 0; i < hit.length; i++) {
            if (hit[i] && rowOf[i] != OUTSIDE) {
                var unit = rows.get(rowOf[i]).unit();
                var path = paths.get(i).path();
                int at = unit == null ? path.size() : path.indexOf(unit);
                if (at + 1 < path.size()) {
                    below.get(rowOf[i]).add(path.get(at + 1));
                }
            }
        }
        return below;
    }
}

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
    private final boolean[] hit;
    private final int children;
    private final int[] rowOf;

    /** A row before it has figures. */
    record Place(Kind kind, @Nullable UUID unit) {}

    /**
     * @param hit by the paths' numbers: somebody is asked for there
     * @param tree of which the rows are; units that are in paths alone follow
     * @param unit whose children the rows are; absent: the top of the hierarchy
     */
    Places(
            List<Placed> paths,
            boolean[] hit,
            UnitBook book,
            UnitTree tree,
            Hierarchy hierarchy,
            @Nullable UUID unit) {
        this.paths = paths;
        this.hit = hit;
        this.book = book;
        this.tree = tree;
        this.hierarchy = hierarchy;
        this.isTop = unit == null;
        this.root = unit == null ? onlyTop() : unit;
        children().forEach(child -> number(Kind.UNIT, child.unit()));
        this.children = rows.size();
        this.rowOf = new int[paths.size()];
        for (int i = 0; i < rowOf.length; i++) {
            rowOf[i] = row(paths.get(i));
        }
    }

    /** The top of the tree and of all that is asked for, where there is one. */
    private @Nullable UUID onlyTop() {
        var all = new HashSet<UUID>();
        tree.tops(hierarchy).forEach(top -> all.add(top.unit()));
        for (int i = 0; i < hit.length; i++) {
            var top = hit[i] ? top(paths.get(i)) : null;
            if (top != null && isOfHierarchy(top)) {
                all.add(top);
            }
        }
        return all.size() == 1 ? all.iterator().next() : null;
    }

    /** None: "không thuộc đơn vị". */
    private static @Nullable UUID top(Placed placed) {
        return placed.path().isEmpty() ? placed.lost() : placed.path().getFirst();
    }

    private List<UnitVersion> children() {
        return root == null ? tree.tops(hierarchy) : tree.childrenOf(root);
    }

    private int row(Placed placed) {
        var path = placed.path();
        var top = top(placed);
        if (top == null) {
            return isTop ? number(Kind.NONE, null) : OUTSIDE;
        }
        if (path.isEmpty()) {
            var isBelow = root == null ? isOfHierarchy(top) : top.equals(root);
            return isTop && isBelow ? number(Kind.SPLIT, null) : OUTSIDE;
        }
        int at = root == null ? -1 : path.indexOf(root);
        if (root == null ? !isOfHierarchy(top) : at < 0) {
            return OUTSIDE;
        }
        if (at + 1 < path.size()) {
            return number(Kind.UNIT, path.get(at + 1));
        }
        return placed.split() ? number(Kind.SPLIT, null) : number(Kind.DIRECT, root);
    }

    private boolean isOfHierarchy(UUID top) {
        return tops.computeIfAbsent(
                top,
                unit ->
                        book.nearest(unit, tree.day())
                                .filter(one -> one.hierarchy() == hierarchy)
                                .isPresent());
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

    /** Of a unit right below the root in the tree, and not of paths alone. */
    boolean isOfTree(int row) {
        return row < children;
    }

    /** The row of a path, or {@link #OUTSIDE}. */
    int rowOf(int path) {
        return rowOf[path];
    }

    /** Below the root, and not beside it. */
    boolean isOfRoot(int row) {
        return rows.get(row).kind() != Kind.NONE;
    }

    /** The units right below each row's unit that took part. */
    List<Set<UUID>> below() {
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

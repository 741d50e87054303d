package vn.chuongvang;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.tools.ToolProvider;

/**
 * A switch over one of our sealed types must not have a default: it would swallow the case that
 * somebody adds next year, which otherwise does not compile.
 */
class SwitchTests {

    private static final Path SOURCES = Path.of("src/main/java");

    /** A simulated phone passes over the messages that it has no use for. */
    private static final Path REHEARSAL = SOURCES.resolve("vn/chuongvang/rehearsal");

    @Test
    void no_switch_over_a_sealed_type_of_ours_has_a_default() throws IOException {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        var files = compiler.getStandardFileManager(null, Locale.ROOT, null);
        var options =
                List.of(
                        "-proc:none",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-nowarn");
        var task =
                (JavacTask)
                        compiler.getTask(
                                null,
                                files,
                                _ -> {},
                                options,
                                null,
                                files.getJavaFileObjectsFromPaths(sources()));
        var units = task.parse();
        task.analyze();

        var scanner = new Defaults(Trees.instance(task));
        units.forEach(unit -> scanner.scan(new TreePath(unit), null));

        assertThat(scanner.sealed).as("switches seen").isPositive();
        assertThat(scanner.found).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(REHEARSAL))
                    .toList();
        }
    }

    private static final class Defaults extends TreePathScanner<Void, Void> {

        private final Trees trees;
        private final List<String> found = new ArrayList<>();
        private int sealed;

        private Defaults(Trees trees) {
            this.trees = trees;
        }

        @Override
        public Void visitSwitch(SwitchTree tree, Void none) {
            check(new TreePath(getCurrentPath(), tree.getExpression()), tree.getCases());
            return super.visitSwitch(tree, none);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree tree, Void none) {
            check(new TreePath(getCurrentPath(), tree.getExpression()), tree.getCases());
            return super.visitSwitchExpression(tree, none);
        }

        private void check(TreePath selector, List<? extends CaseTree> cases) {
            if (!isOurSealedType(selector)) {
                return;
            }
            sealed++;
            var hasDefault =
                    cases.stream()
                            .flatMap(one -> one.getLabels().stream())
                            .anyMatch(DefaultCaseLabelTree.class::isInstance);
            if (hasDefault) {
                var unit = selector.getCompilationUnit();
                var position =
                        trees.getSourcePositions().getStartPosition(unit, selector.getLeaf());
                found.add(
                        unit.getSourceFile().getName()
                                + ":"
                                + unit.getLineMap().getLineNumber(position));
            }
        }

        /** The selector stands in parentheses, which have the type of what is inside. */
        private boolean isOurSealedType(TreePath selector) {
            return trees.getTypeMirror(selector) instanceof DeclaredType type
                    && type.asElement().getModifiers().contains(Modifier.SEALED)
                    && type.asElement().toString().startsWith("vn.chuongvang.");
        }
    }
}

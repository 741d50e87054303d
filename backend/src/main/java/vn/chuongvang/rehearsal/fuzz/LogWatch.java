package vn.chuongvang.rehearsal.fuzz;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads what the server prints while it is attacked: nothing that looks like a bug of ours. */
public final class LogWatch implements Consumer<String> {
    private static final Pattern BAD =
            Pattern.compile(
                    "\\bERROR\\b|^\\s+at [\\w.$]+\\(|Exception\\b|OutOfMemory|LEAK|"
                            + Rubbish.CANARY);

    private volatile @Nullable FuzzRun run;

    void listenFor(FuzzRun attack) {
        run = attack;
    }

    @Override
    public void accept(String line) {
        var attack = run;
        if (attack != null && BAD.matcher(line).find()) {
            attack.logged(line);
        }
    }
}

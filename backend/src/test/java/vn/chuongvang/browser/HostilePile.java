package vn.chuongvang.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Hands hostile texts out to whoever has a field to fill: each of them before any comes again. */
final class HostilePile {
    private static final Pattern UNFIT_FOR_FILES = Pattern.compile("[/\\\\<>:\"|?*]");

    private final List<String> texts;

    HostilePile(List<HostileText> texts) {
        this.texts = new ArrayList<>(texts.stream().map(HostileText::text).toList());
    }

    /** One that fits. */
    String next(int longest) {
        return next(text -> text.length() <= longest);
    }

    /** One that is short and has no spaces: boards do not shorten it either. */
    String word() {
        return next(text -> text.length() <= 24 && text.chars().noneMatch(Character::isSpaceChar));
    }

    /** One that may name a file: the server leaves out what no file system takes. */
    String fileName() {
        return next(text -> text.length() <= 60 && !UNFIT_FOR_FILES.matcher(text).find());
    }

    List<String> some(int count, int longest) {
        return IntStream.range(0, count).mapToObj(_ -> next(longest)).toList();
    }

    private String next(Predicate<String> fits) {
        var found = texts.stream().filter(fits).findFirst().orElseThrow();
        texts.remove(found);
        texts.add(found);
        return found;
    }
}

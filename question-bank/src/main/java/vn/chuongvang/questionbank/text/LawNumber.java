package vn.chuongvang.questionbank.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of a law or resolution: 57-NQ/TW, NQ57, "Nghị quyết 57"; 356/2025/NĐ-CP.
 *
 * @param kind nq, nd, qd, tt, kh, kl, ct, cv or luat; empty when it was not said
 * @param year empty when it was not said
 * @param issuer tw, cp, ttg, qh15 …; empty when it was not said
 */
public record LawNumber(String number, String kind, String year, String issuer) {
    private static final Map<String, String> KINDS =
            Map.ofEntries(
                    Map.entry("nghi quyet", "nq"),
                    Map.entry("nghi dinh", "nd"),
                    Map.entry("quyet dinh", "qd"),
                    Map.entry("thong tu", "tt"),
                    Map.entry("ke hoach", "kh"),
                    Map.entry("ket luan", "kl"),
                    Map.entry("chi thi", "ct"),
                    Map.entry("cong van", "cv"));
    private static final Pattern KIND = Pattern.compile("nq|nd|qd|tt|kh|kl|ct|cv|luat");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final Pattern ISSUER = Pattern.compile("qh\\d{1,2}|[a-z]{2,8}");
    private static final Pattern GLUED =
            Pattern.compile("(?<=\\d)(?=[a-z])|(?<=[a-z])(?<!qh)(?=\\d)");

    /** The number, if the text is nothing but the number of a law. */
    public static Optional<LawNumber> parse(String typed) {
        var plain = " " + VietnameseText.fold(typed).replaceAll("[^a-z0-9]+", " ").strip() + " ";
        for (var kind : KINDS.entrySet()) {
            plain = plain.replace(" " + kind.getKey() + " ", " " + kind.getValue() + " ");
        }
        var words =
                new ArrayList<>(List.of(GLUED.matcher(plain.strip()).replaceAll(" ").split(" +")));
        words.remove("so");
        var number = "";
        var kind = "";
        var year = "";
        var issuer = "";
        for (var word : words) {
            if (NUMBER.matcher(word).matches() && number.isEmpty()) {
                number = word.replaceFirst("^0+(?=\\d)", "");
            } else if (YEAR.matcher(word).matches() && year.isEmpty()) {
                year = word;
            } else if (KIND.matcher(word).matches() && (kind.isEmpty() || kind.equals(word))) {
                kind = word;
            } else if (ISSUER.matcher(word).matches() && issuer.isEmpty() && !number.isEmpty()) {
                issuer = word;
            } else {
                return Optional.empty();
            }
        }
        return number.isEmpty() || (kind.isEmpty() && !issuer.startsWith("qh"))
                ? Optional.empty()
                : Optional.of(new LawNumber(number, kind, year, issuer));
    }

    /** True when nothing that was said contradicts the other; year and issuer may be left out. */
    public boolean agreesWith(LawNumber full) {
        return number.equals(full.number)
                && (kind.isEmpty() || kind.equals(full.kind))
                && (year.isEmpty() || year.equals(full.year))
                && (issuer.isEmpty() || issuer.equals(full.issuer));
    }

    /** The same for the same number, however it was written. */
    public String canonical() {
        return String.join("/", number, year, kind, issuer);
    }
}

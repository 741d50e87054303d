package vn.chuongvang.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.identity.CertificateTemplate;
import vn.chuongvang.print.Certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A template as a host fills it in; what is left out is blank. */
record CertificateForm(
        CertificateTemplate.@Nullable Look look,
        @Nullable String superior,
        @Nullable String body,
        @Nullable String heading,
        @Nullable String title,
        @Nullable String titleTakingPart,
        @Nullable String words,
        @Nullable String number,
        @Nullable String place,
        @Nullable String signedAs,
        @Nullable String signedBy) {

    private static final Pattern BRACED = Pattern.compile("\\{[^{}]*}");
    private static final List<String> KNOWN =
            List.of(Certificates.Design.CONTEST, Certificates.Design.DAY);
    private static final int OFFICE_LINES = 2;

    /**
     * What is wrong with one field.
     *
     * @param field as it is named in the request
     * @param problem {@code TOO_LONG}, {@code TOO_MANY_LINES}, {@code UNKNOWN_PLACEHOLDER}
     * @param most characters or lines that are allowed; absent for a placeholder
     * @param found the placeholder that is none; absent for the others
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Problem(String field, String problem, @Nullable Integer most, @Nullable String found) {}

    /**
     * The template, its lines stripped.
     *
     * @throws Refused CERTIFICATE_UNFIT with all problems at once
     */
    CertificateTemplate template() {
        var line = CertificateTemplate.LONGEST_LINE;
        var problems = new ArrayList<Problem>();
        var checked =
                new CertificateTemplate(
                        look == null ? CertificateTemplate.Look.GOLD : look,
                        one("superior", superior, line, problems),
                        one("body", body, line, problems),
                        one("heading", heading, line, problems),
                        one("title", title, line, problems),
                        one("titleTakingPart", titleTakingPart, line, problems),
                        one("words", words, CertificateTemplate.LONGEST_WORDS, problems),
                        one("number", number, line, problems),
                        one("place", place, line, problems),
                        office(problems),
                        one("signedBy", signedBy, line, problems));
        BRACED.matcher(checked.words())
                .results()
                .map(found -> found.group())
                .filter(found -> !KNOWN.contains(found))
                .map(found -> new Problem("words", "UNKNOWN_PLACEHOLDER", null, found))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw Refused.unfit(
                    "CERTIFICATE_UNFIT",
                    "Shorten what is too long; the words know only %s."
                            .formatted(String.join(" and ", KNOWN)),
                    problems);
        }
        return checked;
    }

    private static String one(
            String field, @Nullable String typed, int most, List<Problem> problems) {
        var clean = typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (clean.length() > most) {
            problems.add(new Problem(field, "TOO_LONG", most, null));
        }
        return clean;
    }

    /** Two lines at the most, each of them as long as any. */
    private String office(List<Problem> problems) {
        var lines =
                (signedAs == null ? "" : signedAs)
                        .lines()
                        .map(
                                line ->
                                        one(
                                                "signedAs",
                                                line,
                                                CertificateTemplate.LONGEST_LINE - 1,
                                                problems))
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (lines.size() > OFFICE_LINES) {
            problems.add(new Problem("signedAs", "TOO_MANY_LINES", OFFICE_LINES, null));
        }
        return String.join("\n", lines);
    }
}

package vn.chuongvang.questionbank;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where the facts of a question come from. */
public record Provenance(List<String> factIds, List<Source> sources, List<LegalBasis> legalBasis) {
    public Provenance {
        factIds = List.copyOf(factIds);
        sources = List.copyOf(sources);
        legalBasis = List.copyOf(legalBasis);
    }

    /** A page that was read; {@code readOn} is the day it was read. */
    public record Source(
            String key,
            String title,
            Optional<String> url,
            String publisher,
            LocalDate readOn,
            Tier tier) {}

    /** How near a source stands to the law itself. */
    public enum Tier {
        LAW,
        GOVERNMENT,
        PRESS,
        OTHER
    }

    /** The rule that a question rests on: a change of this law calls the question back. */
    public record LegalBasis(String number, Optional<String> article) {}
}

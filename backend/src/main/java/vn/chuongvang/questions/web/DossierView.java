package vn.chuongvang.questions.web;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.BankWriter;
import vn.chuongvang.questionbank.Question.State;
import vn.chuongvang.questions.Act;
import vn.chuongvang.questions.Attention;
import vn.chuongvang.questions.BankComment;
import vn.chuongvang.questions.BankEvent;
import vn.chuongvang.questions.Curation;
import vn.chuongvang.questions.Dossier;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A question with all that is known of it.
 *
 * @param newest number of its newest version, which {@code state} is about
 * @param played number of the version that contests are given; null when there is none
 * @param versions the newest first
 * @param refusals of each act that whoever asks may not do, the code of the refusal
 */
record DossierView(
        String id,
        int newest,
        State state,
        @Nullable Integer played,
        List<Version> versions,
        List<BankEvent> events,
        List<BankComment> comments,
        Map<Act, String> refusals,
        Collection<String> staleTranslations,
        Collection<Attention.Reason> reasons) {

    /**
     * @param at null where it was shipped
     */
    record Version(
            int version,
            String by,
            @Nullable Instant at,
            String note,
            boolean shipped,
            State state,
            Map<String, ?> document) {}

    static DossierView of(Attention attention, String by) {
        var dossier = attention.dossier();
        var refusals = new EnumMap<Act, String>(Act.class);
        Arrays.stream(Act.values())
                .forEach(
                        act ->
                                Curation.refusal(dossier, act, by)
                                        .ifPresent(reason -> refusals.put(act, reason.name())));
        return new DossierView(
                dossier.id().value(),
                dossier.newest(),
                dossier.state(),
                dossier.played().orElse(null),
                versions(dossier),
                dossier.events(),
                dossier.comments(),
                refusals,
                dossier.staleTranslations(),
                attention.reasons());
    }

    private static List<Version> versions(Dossier dossier) {
        return dossier.versions().reversed().values().stream()
                .map(
                        version ->
                                new Version(
                                        version.number(),
                                        version.by(),
                                        version.at().orElse(null),
                                        version.note(),
                                        version.shipped(),
                                        dossier.state(version.number()),
                                        BankWriter.document(
                                                List.of(dossier.question(version.number())))))
                .toList();
    }
}

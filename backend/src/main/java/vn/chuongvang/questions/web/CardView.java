package vn.chuongvang.questions.web;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Question.State;
import vn.chuongvang.questionbank.Question.Type;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questions.Attention;
import vn.chuongvang.questions.Dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A line of a list of questions.
 *
 * @param version the newest
 * @param played the one that contests are given; null when there is none
 * @param last day on which it may be played
 * @param reasons why somebody should look at it; empty in a search
 */
record CardView(
        String id,
        int version,
        @Nullable Integer played,
        State state,
        Topic topic,
        Type type,
        Difficulty difficulty,
        List<Audience> audience,
        String text,
        @Nullable LocalDate last,
        int comments,
        Collection<Attention.Reason> reasons,
        int raised,
        int upheld) {

    static CardView of(Dossier dossier, @Nullable LocalDate last) {
        return card(dossier, last, Collections.emptySet(), 0, 0);
    }

    static CardView of(Attention one) {
        return card(
                one.dossier(),
                one.last().orElse(null),
                one.reasons(),
                one.disputes().map(disputes -> disputes.raised()).orElse(0),
                one.disputes().map(disputes -> disputes.upheld()).orElse(0));
    }

    private static CardView card(
            Dossier dossier,
            @Nullable LocalDate last,
            Collection<Attention.Reason> reasons,
            int raised,
            int upheld) {
        var question = dossier.newestVersion().question();
        return new CardView(
                dossier.id().value(),
                dossier.newest(),
                dossier.played().orElse(null),
                dossier.state(),
                question.topic(),
                question.type(),
                question.difficulty(),
                question.tags().audience().stream().sorted().toList(),
                question.text(),
                last,
                dossier.comments().size(),
                reasons,
                raised,
                upheld);
    }
}

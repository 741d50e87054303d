package vn.chuongvang.gateway.web;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.Preset;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Entrance;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.identity.Privacies;
import vn.chuongvang.identity.Unit;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.StoredContest;
import vn.chuongvang.questions.QuestionSet;
import vn.chuongvang.questions.Questions;

import java.util.List;

/**
 * A contest again: its rules, seats and units. Its people are taken over to the next game of the
 * same event only, because they agreed to that event; its questions are not, because they have been
 * heard; how they were drawn is.
 */
@Component
class Duplicating {
    private final ContestPages pages;
    private final Entrances entrances;
    private final SettingUp settingUp;
    private final NextGame next;
    private final Questions questions;
    private final Privacies privacies;

    Duplicating(
            ContestPages pages,
            Entrances entrances,
            SettingUp settingUp,
            NextGame next,
            Questions questions,
            Privacies privacies) {
        this.questions = questions;
        this.privacies = privacies;
        this.pages = pages;
        this.entrances = entrances;
        this.settingUp = settingUp;
        this.next = next;
    }

    Mono<ContestId> duplicate(long id, Duplicate wish) {
        var ref = new ContestRef(id);
        return Mono.zip(
                        pages.contest(id),
                        entrances.of(ref),
                        entrances.units(ref).collectList(),
                        questions.setOf(id),
                        pages.contest(id).flatMap(old -> next.roster(old, wish)))
                .flatMap(
                        all ->
                                settingUp
                                        .create(
                                                again(
                                                        wish,
                                                        all.getT1(),
                                                        all.getT2().terms(),
                                                        all.getT3(),
                                                        all.getT4(),
                                                        all.getT5()),
                                                all.getT1().draft().rules(),
                                                wish.carriesPeople() ? all.getT4().event() : 0)
                                        .delayUntil(made -> keepPromise(made, all.getT2())));
    }

    /** What people were promised there, they are promised here. */
    private Mono<Boolean> keepPromise(ContestId made, Entrance old) {
        return privacies.change(new ContestRef(made.value()), old.privacy());
    }

    private static NewContest again(
            Duplicate wish,
            StoredContest old,
            Entrance.Terms terms,
            List<Unit> units,
            QuestionSet set,
            String roster) {
        return new NewContest(
                wish.title(),
                old.draft().organiser(),
                Preset.WARD,
                null,
                wish.playedOn(),
                terms.seats(),
                units.stream().map(Unit::name).toList(),
                roster,
                terms.claimBySeatNumber(),
                terms.walkIns(),
                set.official(),
                NewContest.DrawOptions.of(set.settings()));
    }
}

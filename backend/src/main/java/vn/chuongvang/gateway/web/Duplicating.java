package vn.chuongvang.gateway.web;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.Preset;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Entrance;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.identity.Unit;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.StoredContest;

import java.util.List;

/**
 * Last month's contest again: its rules, seats and units. Its people are not taken over, because
 * they agreed to that evening only; its questions are not, because they have been heard.
 */
@Component
class Duplicating {
    private final ContestPages pages;
    private final Entrances entrances;
    private final SettingUp settingUp;

    Duplicating(ContestPages pages, Entrances entrances, SettingUp settingUp) {
        this.pages = pages;
        this.entrances = entrances;
        this.settingUp = settingUp;
    }

    Mono<ContestId> duplicate(long id, Duplicate wish) {
        var ref = new ContestRef(id);
        return Mono.zip(
                        pages.contest(id),
                        entrances.of(ref),
                        entrances.units(ref).collectList(),
                        pages.contest(id).flatMap(pages::approval))
                .flatMap(
                        all ->
                                settingUp.create(
                                        again(
                                                wish,
                                                all.getT1(),
                                                all.getT2().terms(),
                                                all.getT3(),
                                                all.getT4().official()),
                                        all.getT1().draft().rules()));
    }

    private static NewContest again(
            Duplicate wish,
            StoredContest old,
            Entrance.Terms terms,
            List<Unit> units,
            boolean official) {
        return new NewContest(
                wish.title(),
                old.draft().organiser(),
                Preset.WARD,
                null,
                wish.playedOn(),
                terms.seats(),
                units.stream().map(Unit::name).toList(),
                null,
                terms.claimBySeatNumber(),
                terms.walkIns(),
                official,
                null);
    }
}

package vn.chuongvang.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.identity.Certificate;
import vn.chuongvang.identity.Certificates;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.PersonFile;
import vn.chuongvang.identity.PersonFiles;
import vn.chuongvang.live.ContestLife;
import vn.chuongvang.live.JournalVerifier;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.live.StoredContest;
import vn.chuongvang.live.Verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All that this server knows of one contestant of one contest, in one document. */
@Component
class Dossiers {
    private final ContestPages pages;
    private final PersonFiles files;
    private final Certificates certificates;
    private final Rooms rooms;
    private final JournalVerifier verifier;

    Dossiers(
            ContestPages pages,
            PersonFiles files,
            Certificates certificates,
            Rooms rooms,
            JournalVerifier verifier) {
        this.pages = pages;
        this.files = files;
        this.certificates = certificates;
        this.rooms = rooms;
        this.verifier = verifier;
    }

    /**
     * What a person gets who asks for their data.
     *
     * @param organiser the controller of the data
     * @param contestant the number that the journal has in place of a name
     * @param device whether a phone is remembered
     * @param keptUntil the last day on which the names are kept
     * @param rounds what they answered; of a contest that runs, from each reveal on
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Dossier(
            long contest,
            String title,
            String organiser,
            LocalDate playedOn,
            int contestant,
            @Nullable Integer seat,
            String unit,
            @Nullable String name,
            @Nullable String shortName,
            boolean publicFullName,
            boolean device,
            LocalDate keptUntil,
            @Nullable Instant forgottenAt,
            List<PersonFile.Consent> consents,
            List<Honour> certificates,
            @Nullable Integer outAt,
            List<SeatRecord.Line> rounds) {}

    /** A certificate that they have. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Honour(
            String number,
            Certificate.Honour honour,
            String prize,
            Instant issuedAt,
            @Nullable Instant revokedAt) {}

    /** Empty when nobody has this number. */
    Mono<Dossier> of(ContestRef contest, int contestant) {
        return pages.contest(contest.id())
                .flatMap(
                        stored ->
                                Mono.zip(
                                                files.of(contest, contestant),
                                                honours(contest, contestant),
                                                record(stored, contestant))
                                        .map(
                                                read ->
                                                        document(
                                                                stored,
                                                                read.getT1(),
                                                                read.getT2(),
                                                                read.getT3())));
    }

    private Mono<List<Honour>> honours(ContestRef contest, int contestant) {
        return certificates
                .of(contest)
                .filter(one -> one.contestant() != null && one.contestant() == contestant)
                .map(
                        one ->
                                new Honour(
                                        one.id(),
                                        one.honour(),
                                        one.prize(),
                                        one.issuedAt(),
                                        one.revokedAt()))
                .collectList();
    }

    private Mono<SeatRecord> record(StoredContest contest, int contestant) {
        return Mono.justOrEmpty(rooms.find(contest.id()).map(room -> room.view().state()))
                .switchIfEmpty(Mono.defer(() -> replayed(contest)))
                .flatMap(state -> Mono.justOrEmpty(record(state, contestant)))
                .defaultIfEmpty(SeatRecord.none(contestant));
    }

    private Mono<ContestState> replayed(StoredContest contest) {
        return contest.life() != ContestLife.FINISHED
                ? Mono.empty()
                : verifier.verify(contest.id())
                        .ofType(Verification.Sound.class)
                        .map(Verification.Sound::state);
    }

    private static Optional<SeatRecord> record(ContestState state, int contestant) {
        return Optional.of(state)
                .filter(ContestState.Prepared.class::isInstance)
                .map(ContestState.Prepared.class::cast)
                .filter(prepared -> isOn(prepared, contestant))
                .map(prepared -> SeatRecord.of(prepared, contestant, true));
    }

    static boolean isOn(ContestState.Prepared state, int contestant) {
        return contestant > 0
                && state.hall().roster().stream()
                        .anyMatch(one -> one.id().equals(new ContestantId(contestant)));
    }

    private static Dossier document(
            StoredContest contest, PersonFile file, List<Honour> honours, SeatRecord record) {
        var draft = contest.draft();
        var person = file.person();
        return new Dossier(
                contest.id().value(),
                draft.title(),
                draft.organiser(),
                draft.playedOn(),
                person.contestant(),
                file.seat(),
                file.unit(),
                person.fullName(),
                person.shortName(),
                person.publicFullName(),
                file.device(),
                file.keptUntil(),
                file.forgottenAt(),
                file.consents(),
                honours,
                record.outAt(),
                record.rounds());
    }
}

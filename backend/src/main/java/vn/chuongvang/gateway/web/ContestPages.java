package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Entrance;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.identity.StaffMember;
import vn.chuongvang.identity.Unit;
import vn.chuongvang.live.AskedQuestion;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.ContestLife;
import vn.chuongvang.live.ContestSummary;
import vn.chuongvang.live.Contests;
import vn.chuongvang.live.RulesJson;
import vn.chuongvang.live.StoredContest;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questions.Approval;
import vn.chuongvang.questions.DrawSettings;
import vn.chuongvang.questions.Expired;
import vn.chuongvang.questions.QuestionSet;
import vn.chuongvang.questions.Questions;
import vn.chuongvang.questions.SealEntry;
import vn.chuongvang.questions.Seals;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the pages of a host show of a contest, from the modules that keep it. */
@Component
class ContestPages {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Contests contests;
    private final Entrances entrances;
    private final Questions questions;
    private final Seals seals;
    private final Secrecy secrecy;
    private final InstantSource clock = InstantSource.system();

    ContestPages(
            Contests contests,
            Entrances entrances,
            Questions questions,
            Seals seals,
            Secrecy secrecy) {
        this.seals = seals;
        this.secrecy = secrecy;
        this.contests = contests;
        this.entrances = entrances;
        this.questions = questions;
    }

    /**
     * A page of them, the newest first.
     *
     * @param seen only these; empty: all
     * @param life only those that are so; absent: however they are
     */
    Flux<ContestCard> list(
            Optional<Set<ContestRef>> seen, @Nullable ContestLife life, Paging paging) {
        var some = seen.map(all -> all.stream().map(ContestRef::id).toList()).orElse(null);
        return contests.list(paging.before(), some, life, paging.most())
                .flatMapSequential(this::card, 8);
    }

    Mono<ContestPage> page(long id) {
        return contest(id).flatMap(this::page);
    }

    /** For this reader: what a seal hides from them is blank, and what they see is written down. */
    Mono<ContestPage> page(long id, StaffMember reader) {
        return page(id).zipWhen(_ -> secrecy.hides(id, reader, SealEntry.What.PAGE))
                .map(both -> both.getT2() ? both.getT1().blank() : both.getT1());
    }

    Mono<StoredContest> contest(long id) {
        return Mono.just(id)
                .filter(number -> number > 0)
                .flatMap(number -> contests.find(new ContestId(number)))
                .filter(contest -> !contest.rehearsal())
                .switchIfEmpty(Mono.error(() -> Refused.unknown("contest")));
    }

    Mono<StoredContest> draft(long id) {
        return contest(id)
                .filter(contest -> contest.life() == ContestLife.DRAFT)
                .switchIfEmpty(Mono.error(ContestPages::notADraft));
    }

    static Refused notADraft() {
        return Refused.conflict("NOT_A_DRAFT", "The contest has been opened; it stays as it is.");
    }

    Mono<Approval> approval(StoredContest contest) {
        return questions
                .approval(contest.id().value(), bare(contest))
                .defaultIfEmpty(new Approval(false, null, null));
    }

    /** Questions that do not hold on the day of play, or today when that is later. */
    List<Expired> expired(StoredContest contest) {
        if (contest.life() == ContestLife.FINISHED) {
            return List.of();
        }
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        var played = contest.draft().playedOn();
        return questions.expired(bare(contest), played.isAfter(today) ? played : today);
    }

    /** Questions of a draft that do not fit a surface. */
    static List<SurfaceFit.TooLong> tooLong(StoredContest contest) {
        return contest.life() == ContestLife.DRAFT ? SurfaceFit.tooLong(bare(contest)) : List.of();
    }

    static List<Question> bare(StoredContest contest) {
        return contest.draft().questions().stream().map(AskedQuestion::question).toList();
    }

    private Mono<ContestPage> page(StoredContest contest) {
        var ref = new ContestRef(contest.id().value());
        return Mono.zip(
                        entrances.of(ref),
                        entrances.units(ref).collectList(),
                        approval(contest),
                        questions
                                .setOf(ref.id())
                                .map(QuestionSet::settings)
                                .defaultIfEmpty(DrawSettings.PLAIN),
                        seals.of(ref.id()).map(seal -> !seal.open()).defaultIfEmpty(false))
                .map(
                        all ->
                                page(
                                        contest,
                                        all.getT1(),
                                        all.getT2(),
                                        all.getT3(),
                                        all.getT4(),
                                        all.getT5()))
                .switchIfEmpty(Mono.error(() -> Refused.unknown("contest")));
    }

    private ContestPage page(
            StoredContest contest,
            Entrance entrance,
            List<Unit> units,
            Approval approval,
            DrawSettings settings,
            boolean sealed) {
        var draft = contest.draft();
        var terms = entrance.terms();
        return new ContestPage(
                contest.id().value(),
                draft.title(),
                draft.organiser(),
                draft.playedOn(),
                contest.life(),
                code(entrance),
                terms.seats(),
                terms.columns(),
                terms.claimBySeatNumber(),
                terms.walkIns(),
                approval.official(),
                approval.isMissing(),
                approval.by(),
                units,
                contest.rulesHash().hex(),
                RulesJson.of(draft.rules()),
                lines(draft.questions()),
                expired(contest),
                tooLong(contest),
                sealed,
                false,
                settings,
                spoken(bare(contest), settings.spoken()));
    }

    static List<DrawReport.Spoken> spoken(List<Question> questions, List<String> languages) {
        return languages.stream()
                .map(
                        language ->
                                new DrawReport.Spoken(
                                        language,
                                        (int)
                                                questions.stream()
                                                        .filter(
                                                                one ->
                                                                        one.translations()
                                                                                .containsKey(
                                                                                        language))
                                                        .count(),
                                        questions.size()))
                .toList();
    }

    private Mono<ContestCard> card(ContestSummary summary) {
        return entrances
                .of(new ContestRef(summary.id().value()))
                .map(entrance -> card(summary, entrance.terms().seats(), code(entrance)))
                .defaultIfEmpty(card(summary, null, null));
    }

    private static @Nullable String code(Entrance entrance) {
        return entrance.closed() ? null : entrance.code().digits();
    }

    private static ContestCard card(
            ContestSummary summary, @Nullable Integer seats, @Nullable String code) {
        return new ContestCard(
                summary.id().value(),
                summary.title(),
                summary.organiser(),
                summary.playedOn(),
                summary.life(),
                seats,
                code,
                summary.createdAt());
    }

    static List<ContestPage.Line> lines(List<AskedQuestion> asked) {
        var counts = new EnumMap<QuestionPurpose, Integer>(QuestionPurpose.class);
        var lines = new ArrayList<ContestPage.Line>();
        for (var question : asked) {
            var n = counts.merge(question.purpose(), 1, Integer::sum);
            lines.add(ContestPage.Line.of(question, n));
        }
        return List.copyOf(lines);
    }
}

package vn.chuongvang.gateway.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.contest.AnswerKind;
import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.contest.ContestRules.Prompt;
import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.live.AskedQuestion;
import vn.chuongvang.questionbank.DrawPlan.Portion;
import vn.chuongvang.questionbank.DrawPlan.Quota;
import vn.chuongvang.questionbank.DrawResult;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Question.Type;
import vn.chuongvang.questionbank.QuestionBank;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questionbank.Relaxation;
import vn.chuongvang.questions.DrawOutcome;
import vn.chuongvang.questions.DrawSettings;
import vn.chuongvang.questions.DrawWish;
import vn.chuongvang.questions.Gathering;
import vn.chuongvang.questions.Questions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the sections of a contest's rules into a draw from the question bank. */
@Component
class Drawing {
    private final Questions questions;
    private volatile @Nullable TooLong known;

    Drawing(Questions questions) {
        this.questions = questions;
    }

    /** Of one state of the bank; they would only have to be replaced. */
    private record TooLong(QuestionBank bank, Set<QuestionId> questions) {
        static TooLong of(QuestionBank bank) {
            return new TooLong(
                    bank,
                    bank.questions().stream()
                            .filter(SurfaceFit::overflows)
                            .map(Question::id)
                            .collect(Collectors.toUnmodifiableSet()));
        }
    }

    private Set<QuestionId> tooLong() {
        var bank = questions.bank();
        var tooLong = known;
        if (tooLong == null || tooLong.bank() != bank) {
            tooLong = TooLong.of(bank);
            known = tooLong;
        }
        return tooLong.questions();
    }

    /**
     * @param unwanted questions that may not come in any case
     */
    record Wish(
            Gathering whom,
            ContestRules rules,
            Set<QuestionId> unwanted,
            DrawSettings settings,
            long seed) {}

    /** Refused with what is missing, why, and what could be given up. */
    Mono<List<AskedQuestion>> draw(Wish wish) {
        return outcome(wish)
                .flatMap(
                        outcome ->
                                switch (outcome.result()) {
                                    case DrawResult.Drawn drawn ->
                                            Mono.just(asked(drawn, wish.settings().spoken()));
                                    case DrawResult.Refused refused ->
                                            questions
                                                    .relaxations(outcome)
                                                    .flatMap(ways -> tooFew(wish, refused, ways));
                                });
    }

    /** By the difficulty of each section if the bank allows it, else easy to hard as it comes. */
    Mono<DrawOutcome> outcome(Wish wish) {
        return Mono.defer(
                        () ->
                                wish.settings().blueprint() == null
                                        ? questions
                                                .outcome(wishOf(wish, true))
                                                .filter(Drawing::isDrawn)
                                                .switchIfEmpty(
                                                        Mono.defer(
                                                                () ->
                                                                        questions.outcome(
                                                                                wishOf(
                                                                                        wish,
                                                                                        false))))
                                        : questions.outcome(wishOf(wish, false)))
                .subscribeOn(Schedulers.boundedElastic()); // setting a bank takes its time
    }

    private static boolean isDrawn(DrawOutcome outcome) {
        return outcome.result() instanceof DrawResult.Drawn;
    }

    /**
     * One more question of the same kind and purpose, with none of the unwanted; on the same topic
     * and for the same group where a blueprint was chosen, and apart from the others, if the bank
     * allows it.
     */
    Mono<AskedQuestion> another(Wish wish, AskedQuestion old) {
        return questions
                .difficultyOf(old.question())
                .publishOn(Schedulers.boundedElastic())
                .flatMap(difficulty -> another(wish, old, difficulty));
    }

    private Mono<AskedQuestion> another(Wish wish, AskedQuestion old, Difficulty difficulty) {
        var question = old.question();
        var alike = Quota.of(1, question.topic(), difficulty);
        var plain = Quota.of(1, difficulty);
        var apart = questions.bank().relativesOf(wish.unwanted());
        var first =
                wish.settings().blueprint() == null
                        ? Mono.<DrawOutcome>empty()
                        : one(wish, question, alike, apart).filter(Drawing::isDrawn);
        return first.switchIfEmpty(
                        Mono.defer(
                                () -> one(wish, question, plain, apart).filter(Drawing::isDrawn)))
                .switchIfEmpty(Mono.defer(() -> one(wish, question, plain, Set.of())))
                .flatMap(
                        outcome ->
                                switch (outcome.result()) {
                                    case DrawResult.Drawn drawn ->
                                            Mono.just(
                                                    new AskedQuestion(
                                                            old.purpose(),
                                                            drawn.main()
                                                                    .getFirst()
                                                                    .speaking(
                                                                            wish.settings()
                                                                                    .spoken())));
                                    case DrawResult.Refused refused ->
                                            tooFew(wish, refused, List.of());
                                });
    }

    private Mono<DrawOutcome> one(Wish wish, Question old, Quota quota, Set<QuestionId> apart) {
        var portion = new Portion(1, Set.of(old.type()), List.of(quota));
        return questions.outcome(
                new DrawWish(
                        wish.whom(),
                        List.of(portion),
                        List.of(),
                        Portion.NONE,
                        Portion.NONE,
                        Portion.NONE,
                        tooLong(),
                        unwanted(wish, apart),
                        wish.settings(),
                        wish.seed()));
    }

    private DrawWish wishOf(Wish wish, boolean byDifficulty) {
        var rules = wish.rules();
        var kinds = kinds(rules.sections().stream().flatMap(one -> one.kinds().stream()));
        var tied =
                rules.tie() == ContestRules.TiePolicy.CLOSEST_NUMBER ? Set.of(Type.NUMBER) : kinds;
        var blueprint = wish.settings().blueprint();
        return new DrawWish(
                wish.whom(),
                Sections.of(rules, blueprint, byDifficulty),
                blueprint == null ? List.of() : blueprint.ofTheWhole(),
                Portion.of(rules.questions().backup(), kinds),
                Portion.of(rules.questions().tiebreak(), tied),
                Portion.of(rules.questions().audience(), toTap(kinds)),
                tooLong(),
                unwanted(wish, Set.of()),
                wish.settings(),
                wish.seed());
    }

    private Set<QuestionId> unwanted(Wish wish, Set<QuestionId> more) {
        var topics = wish.settings().topics();
        var prompts = wish.rules().answer().prompts();
        var others =
                questions.bank().questions().stream()
                        .filter(
                                one ->
                                        topics != null && !topics.contains(one.topic())
                                                || !isAllowed(one, prompts))
                        .map(Question::id);
        return Stream.of(wish.unwanted().stream(), more.stream(), others)
                .flatMap(ids -> ids)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** A picture and a recording, where the rules have them beside the text. */
    private static boolean isAllowed(Question question, Set<Prompt> prompts) {
        var media = question.media();
        return (media.picture().isEmpty() || prompts.contains(Prompt.IMAGE))
                && (media.recording().isEmpty() || prompts.contains(Prompt.AUDIO));
    }

    /** A crowd taps; it writes only where the contest has nothing else. */
    private static Set<Type> toTap(Set<Type> kinds) {
        var tapped =
                kinds.stream()
                        .filter(kind -> kind == Type.SINGLE_CHOICE || kind == Type.TRUE_FALSE)
                        .collect(Collectors.toUnmodifiableSet());
        return tapped.isEmpty() ? kinds : tapped;
    }

    static Set<Type> kinds(Stream<AnswerKind> kinds) {
        return kinds.map(kind -> Type.valueOf(kind.name())).collect(Collectors.toUnmodifiableSet());
    }

    /** In full as they are asked, with the languages of the contest and no others. */
    private static List<AskedQuestion> asked(DrawResult.Drawn drawn, List<String> languages) {
        return Stream.of(
                        asked(QuestionPurpose.MAIN, drawn.main(), languages),
                        asked(QuestionPurpose.BACKUP, drawn.backup(), languages),
                        asked(QuestionPurpose.TIEBREAK, drawn.tiebreak(), languages),
                        asked(QuestionPurpose.AUDIENCE, drawn.audience(), languages))
                .flatMap(List::stream)
                .toList();
    }

    private static List<AskedQuestion> asked(
            QuestionPurpose purpose, List<Question> questions, List<String> languages) {
        return questions.stream()
                .map(one -> new AskedQuestion(purpose, one.speaking(languages)))
                .toList();
    }

    private static <T> Mono<T> tooFew(
            Wish wish, DrawResult.Refused refused, List<Relaxation> ways) {
        return Mono.error(
                Refused.unfit(
                                "QUESTIONS_SHORT",
                                "The bank has too few questions for this; see what is missing.",
                                DrawReport.shortages(refused))
                        .advising(
                                new DrawReport.Advice(
                                        wish.settings().daysOrUsual(), DrawReport.ways(ways))));
    }
}

package vn.chuongvang.gateway.web;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.AnswerKind;
import vn.chuongvang.contest.ContestRules;
import vn.chuongvang.contest.ContestRules.FinalChoice;
import vn.chuongvang.contest.ContestRules.Section;
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
import vn.chuongvang.questions.DrawWish;
import vn.chuongvang.questions.Questions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Turns the sections of a contest's rules into a draw from the question bank. */
@Component
class Drawing {
    private final Questions questions;

    /** Of the bank; they would only have to be replaced. */
    private final Set<QuestionId> tooLong;

    Drawing(Questions questions, QuestionBank bank) {
        this.questions = questions;
        tooLong =
                bank.questions().stream()
                        .filter(SurfaceFit::overflows)
                        .map(Question::id)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param unwanted questions that may not come in any case
     */
    record Wish(
            String organiser,
            LocalDate playedOn,
            ContestRules rules,
            Set<QuestionId> unwanted,
            long seed) {}

    /** By the difficulty of each section if the bank allows it, else easy to hard as it comes. */
    Mono<List<AskedQuestion>> draw(Wish wish) {
        return questions
                .draw(wishOf(wish, true))
                .filter(DrawResult.Drawn.class::isInstance)
                .switchIfEmpty(Mono.defer(() -> questions.draw(wishOf(wish, false))))
                .map(result -> asked(wish.rules(), result));
    }

    /** One more question of the same kind and purpose, with none of the unwanted. */
    Mono<AskedQuestion> another(Wish wish, AskedQuestion old) {
        return questions
                .difficultyOf(old.question())
                .flatMap(difficulty -> questions.draw(oneLike(wish, old, difficulty)))
                .map(
                        result ->
                                switch (result) {
                                    case DrawResult.Drawn drawn ->
                                            new AskedQuestion(
                                                    old.purpose(), drawn.main().getFirst());
                                    case DrawResult.Refused refused -> throw tooFew(refused);
                                });
    }

    private DrawWish oneLike(Wish wish, AskedQuestion old, Difficulty difficulty) {
        return new DrawWish(
                wish.organiser(),
                wish.playedOn(),
                List.of(
                        new Portion(
                                1,
                                Set.of(old.question().type()),
                                List.of(Quota.of(1, difficulty)))),
                Portion.NONE,
                Portion.NONE,
                Portion.NONE,
                without(wish),
                wish.seed());
    }

    private DrawWish wishOf(Wish wish, boolean byDifficulty) {
        var rules = wish.rules();
        var kinds = kinds(rules.sections().stream().flatMap(one -> one.kinds().stream()));
        var tied =
                rules.tie() == ContestRules.TiePolicy.CLOSEST_NUMBER ? Set.of(Type.NUMBER) : kinds;
        return new DrawWish(
                wish.organiser(),
                wish.playedOn(),
                rules.sections().stream().map(one -> portion(rules, one, byDifficulty)).toList(),
                Portion.of(rules.questions().backup(), kinds),
                Portion.of(rules.questions().tiebreak(), tied),
                Portion.of(rules.questions().audience(), toTap(kinds)),
                without(wish),
                wish.seed());
    }

    /** A crowd taps; it writes only where the contest has nothing else. */
    private static Set<Type> toTap(Set<Type> kinds) {
        var tapped =
                kinds.stream()
                        .filter(kind -> kind == Type.SINGLE_CHOICE || kind == Type.TRUE_FALSE)
                        .collect(Collectors.toUnmodifiableSet());
        return tapped.isEmpty() ? kinds : tapped;
    }

    private Set<QuestionId> without(Wish wish) {
        return Stream.concat(wish.unwanted().stream(), tooLong.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In the last section one more for each further category of the final question. */
    private static Portion portion(ContestRules rules, Section section, boolean byDifficulty) {
        var more =
                section.to() == rules.questions().main()
                                && rules.finalQuestion().choice()
                                        instanceof FinalChoice.PickCategory(int categories)
                        ? categories - 1
                        : 0;
        var count = section.to() - section.from() + 1 + more;
        var types = kinds(section.kinds().stream());
        return byDifficulty
                ? new Portion(count, types, quotas(count, section.difficulty()))
                : Portion.of(count, types);
    }

    /** What a section of difficulty 1 to 5 is made of, in tenths: easy, middling, hard. */
    private static List<Quota> quotas(int count, int difficulty) {
        int[] tenths =
                switch (difficulty) {
                    case 1 -> new int[] {7, 3, 0};
                    case 2 -> new int[] {5, 4, 1};
                    case 3 -> new int[] {3, 5, 2};
                    case 4 -> new int[] {1, 5, 4};
                    default -> new int[] {0, 3, 7};
                };
        var easy = count * tenths[0] / 10;
        var hard = count * tenths[2] / 10;
        return Stream.of(
                        Quota.of(easy, Difficulty.RECOGNISE),
                        Quota.of(count - easy - hard, Difficulty.UNDERSTAND),
                        Quota.of(hard, Difficulty.APPLY))
                .filter(quota -> quota.count() > 0)
                .toList();
    }

    private static Set<Type> kinds(Stream<AnswerKind> kinds) {
        return kinds.map(kind -> Type.valueOf(kind.name())).collect(Collectors.toUnmodifiableSet());
    }

    private static List<AskedQuestion> asked(ContestRules rules, DrawResult result) {
        return switch (result) {
            case DrawResult.Refused refused -> throw tooFew(refused);
            case DrawResult.Drawn drawn ->
                    Stream.of(
                                    asked(QuestionPurpose.MAIN, inPlay(rules, drawn)),
                                    asked(QuestionPurpose.BACKUP, drawn.backup()),
                                    asked(QuestionPurpose.TIEBREAK, drawn.tiebreak()),
                                    asked(QuestionPurpose.AUDIENCE, drawn.audience()))
                            .flatMap(List::stream)
                            .toList();
        };
    }

    /** Easy to hard, but the hardest of a section stand where the rules want a hard gate. */
    private static List<Question> inPlay(ContestRules rules, DrawResult.Drawn drawn) {
        var all = new ArrayList<Question>();
        for (int i = 0; i < rules.sections().size(); i++) {
            var section = rules.sections().get(i);
            var inSection = new ArrayList<>(drawn.sections().get(i));
            var last = inSection.size() - 1;
            for (var gate : section.hardGates()) {
                Collections.swap(inSection, gate - section.from(), last--);
            }
            all.addAll(inSection);
        }
        return all;
    }

    private static List<AskedQuestion> asked(QuestionPurpose purpose, List<Question> questions) {
        return questions.stream().map(one -> new AskedQuestion(purpose, one)).toList();
    }

    private static Refused tooFew(DrawResult.Refused refused) {
        return Refused.unfit(
                "QUESTIONS_SHORT",
                "The bank has too few questions for this; see what is missing.",
                refused.shortages());
    }
}

package vn.chuongvang.statistics;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import vn.chuongvang.questionbank.Question.Difficulty;

import java.util.List;

/**
 * What an author should look at. Pages word it from their catalogue by {@code code}; shares are 0
 * to 1, options count from 0 = A. docs/statistics.md has the sentences.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "code")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Advice.TooEasy.class, name = "TOO_EASY"),
    @JsonSubTypes.Type(value = Advice.TooHard.class, name = "TOO_HARD"),
    @JsonSubTypes.Type(value = Advice.KeySuspect.class, name = "KEY_SUSPECT"),
    @JsonSubTypes.Type(value = Advice.Negative.class, name = "NEGATIVE"),
    @JsonSubTypes.Type(value = Advice.Weak.class, name = "WEAK"),
    @JsonSubTypes.Type(value = Advice.DeadOption.class, name = "DEAD_OPTION"),
    @JsonSubTypes.Type(value = Advice.AllWrong.class, name = "ALL_WRONG"),
    @JsonSubTypes.Type(value = Advice.Slow.class, name = "SLOW"),
    @JsonSubTypes.Type(value = Advice.Disputed.class, name = "DISPUTED"),
    @JsonSubTypes.Type(value = Advice.EasierThanTagged.class, name = "EASIER_THAN_TAGGED"),
    @JsonSubTypes.Type(value = Advice.HarderThanTagged.class, name = "HARDER_THAN_TAGGED")
})
public sealed interface Advice {

    /** Nearly everybody is right. */
    record TooEasy(double share) implements Advice {}

    /** Nearly nobody is right. */
    record TooHard(double share) implements Advice {}

    /** More people chose this wrong option than the key. */
    record KeySuspect(int option, double share, double keyShare) implements Advice {}

    /** Whoever is right elsewhere is wrong here: the key, or the wording, may be wrong. */
    record Negative(double discrimination) implements Advice {}

    /** Tells nothing about who knows more. */
    record Weak(double discrimination) implements Advice {}

    /** Hardly anybody takes these wrong options: they are no temptation. */
    record DeadOption(List<Integer> options) implements Advice {
        public DeadOption {
            options = List.copyOf(options);
        }
    }

    /** Cancelled so often because everybody was wrong; such plays are not in the share. */
    record AllWrong(int times) implements Advice {}

    /** Half of the answers take so much of the time that there is. */
    record Slow(double share) implements Advice {}

    /** People contest it. */
    record Disputed(int raised, int upheld) implements Advice {}

    /** Contests show it easier than its author thought. */
    record EasierThanTagged(Difficulty tagged, Difficulty measured) implements Advice {}

    /** Contests show it harder than its author thought. */
    record HarderThanTagged(Difficulty tagged, Difficulty measured) implements Advice {}
}

package vn.chuongvang.questionbank.exchange;

import vn.chuongvang.questionbank.Question.Audience;
import vn.chuongvang.questionbank.Question.Difficulty;
import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questionbank.text.VietnameseText;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What some formats say about a question besides its words; the rest comes from the defaults. */
public record Hints(
        Optional<Topic> topic,
        Optional<Difficulty> difficulty,
        Set<Audience> audience,
        Optional<Duration> answerTime) {
    public static final Hints NONE =
            new Hints(Optional.empty(), Optional.empty(), Set.of(), Optional.empty());

    public Hints {
        audience = Set.copyOf(audience);
    }

    public Hints withTopic(Optional<Topic> other) {
        return new Hints(other, difficulty, audience, answerTime);
    }

    public Hints withAnswerTime(Duration other) {
        return new Hints(topic, difficulty, audience, Optional.of(other));
    }

    /** A topic by its code ("T7", "T7 An toàn…") or its title, the innermost category first. */
    public static Optional<Topic> topicOf(List<String> category) {
        return category.reversed().stream().flatMap(name -> topicOf(name).stream()).findFirst();
    }

    public static Optional<Topic> topicOf(String name) {
        var folded = VietnameseText.fold(name.strip());
        var first = folded.split("[\\s.:,-]", 2)[0];
        return Arrays.stream(Topic.values())
                .filter(
                        topic ->
                                first.equalsIgnoreCase(topic.name())
                                        || folded.equals(VietnameseText.fold(topic.title())))
                .findFirst();
    }
}

package vn.chuongvang.participation.trainings;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questions.Questions;
import vn.chuongvang.statistics.ItemShares;

/** What the tests of a training tell. */
@Component
public class Trainings {
    private final ItemShares items;
    private final Questions questions;

    Trainings(ItemShares items, Questions questions) {
        this.items = items;
        this.questions = questions;
    }

    /** Of two contests by the questions that both asked. */
    public Mono<TestComparison> compare(long before, long after) {
        return items.of(before)
                .zipWith(items.of(after))
                .map(read -> TestComparison.of(read.getT1(), read.getT2(), this::text));
    }

    private String text(String question) {
        return questions.find(new QuestionId(question)).map(Question::text).orElse("");
    }
}

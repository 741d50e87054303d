package vn.chuongvang.participation.trainings;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionId;
import vn.chuongvang.questions.ItemShares;
import vn.chuongvang.questions.Questions;

/** What the tests of a training tell. */
@Component
public class Trainings {
    private final ItemShares shares;
    private final Questions questions;

    Trainings(ItemShares shares, Questions questions) {
        this.shares = shares;
        this.questions = questions;
    }

    /** Of two contests by the questions that both asked. */
    public Mono<TestComparison> compare(long before, long after) {
        return shares.items(before)
                .zipWith(shares.items(after))
                .map(read -> TestComparison.of(read.getT1(), read.getT2(), this::text));
    }

    private String text(String question) {
        return questions.find(new QuestionId(question)).map(Question::text).orElse("");
    }
}

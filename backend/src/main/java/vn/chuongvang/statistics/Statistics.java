package vn.chuongvang.statistics;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.questionbank.QuestionId;

import java.util.List;

/** What is known of questions from real contests. */
@Component
public class Statistics {
    private final PlayTables tables;

    Statistics(PlayTables tables) {
        this.tables = tables;
    }

    /** Every version that was ever asked, by question and version. */
    public Flux<VersionStatistics> all() {
        return tables.all()
                .publishOn(Schedulers.boundedElastic())
                .bufferUntilChanged(play -> List.of(play.question(), play.version()))
                .map(VersionStatistics::of);
    }

    /** One question; of a question that was never asked, nothing but zeros. */
    public Mono<QuestionStatistics> of(QuestionId question) {
        return tables.of(question.value())
                .collectList()
                .publishOn(Schedulers.boundedElastic())
                .map(plays -> QuestionStatistics.of(question.value(), plays));
    }
}

package vn.chuongvang.audience;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.RoundNumber;
import vn.chuongvang.live.StoredContest;

import java.util.List;

/** What is on disk of one audience. */
record Recall(List<Member> members, List<AudienceTables.Answered> answers, List<Poll> polls) {

    static Mono<Recall> of(AudienceTables tables, StoredContest contest) {
        var id = contest.id();
        return Mono.zip(
                        tables.members(id).collectList(),
                        tables.answers(id).collectList(),
                        tables.poll(id).flux().collectList())
                .map(all -> new Recall(all.getT1(), all.getT2(), all.getT3()));
    }

    /**
     * Into a book that is empty.
     *
     * @param state with the rounds that were answered: written answers are judged again
     */
    void into(Book book, StoredContest contest, ContestState state) {
        members.forEach(book::add);
        polls.forEach(book.polls()::restore);
        for (var answer : answers) {
            var member = book.member(answer.number());
            if (member != null) {
                contest.response(
                                state,
                                new RoundNumber(answer.round()),
                                answer.option(),
                                answer.written())
                        .ifPresent(response -> member.answers.put(answer.round(), response));
            }
        }
    }
}

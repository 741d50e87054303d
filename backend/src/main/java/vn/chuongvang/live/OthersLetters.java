package vn.chuongvang.live;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

import vn.chuongvang.contest.ContestEvent;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Letters from other nodes to a room that is ruled here: each is judged once, and whoever sends it
 * again gets its first answer.
 */
final class OthersLetters {

    /** Letters that came directly are answered by then, or never. */
    private static final Duration DIRECT = Duration.ofSeconds(4);

    private final Room room;
    private final ContestWire wire;
    private final SeenLetters seen = new SeenLetters();

    OthersLetters(Room room, ContestWire wire) {
        this.room = room;
        this.wire = wire;
    }

    /** Heard by the wire; answered by it, or by the fact that all are told. */
    void judge(List<Word.Asked> words) {
        words.forEach(word -> judge(word, wire::tell, true));
    }

    /** Letters that came by another way; their answers go back by it. */
    Mono<List<Word.Told>> judgeDirectly(List<Word.Asked> words) {
        return Flux.fromIterable(words)
                .flatMap(
                        word -> Mono.<Word.Told>create(answered -> judgeFor(answered, word)),
                        words.size() + 1)
                .take(DIRECT)
                .collectList();
    }

    private void judgeFor(MonoSink<Word.Told> answered, Word.Asked word) {
        judge(word, answered::success, false);
        if (word instanceof Word.Call) {
            answered.success();
        }
    }

    private void judge(Word.Asked word, Consumer<Word.Told> back, boolean hearsFacts) {
        switch (word) {
            case Word.Call(var from, var topic, var body) ->
                    room.said(new Word.Said(from, topic, body));
            case Word.Letter letter -> {
                if (seen.isNew(letter)) {
                    judge(letter, back, hearsFacts);
                } else {
                    var before = seen.answer(letter);
                    if (before != null) {
                        back.accept(before);
                    }
                }
            }
        }
    }

    private void judge(Word.Letter letter, Consumer<Word.Told> back, boolean hearsFacts) {
        var submission =
                wire.json()
                        .submission(
                                letter,
                                reply -> {
                                    var answer = answered(letter, reply);
                                    if (!hearsFacts || !isToldByItsFact(letter, reply)) {
                                        back.accept(answer);
                                    }
                                });
        if (!room.offer(submission)) {
            back.accept(answered(letter, new Reply.Gone()));
        }
    }

    /** See {@link Relay#recorded}. */
    private static boolean isToldByItsFact(Word.Letter letter, Reply reply) {
        return letter instanceof Word.Answering
                && reply instanceof Reply.Committed(var facts, _)
                && facts.stream().anyMatch(it -> it.event() instanceof ContestEvent.AnswerRecorded);
    }

    private Word.Answered answered(Word.Letter letter, Reply reply) {
        var answer = answer(letter, reply);
        if (reply instanceof Reply.Gone) {
            seen.forget(letter);
        } else {
            seen.keep(letter, answer);
        }
        return answer;
    }

    private static Word.Answered answer(Word.Letter letter, Reply reply) {
        var answer =
                switch (reply) {
                    case Reply.Committed(var facts, long controlSeq) ->
                            new Word.Answer.Committed(
                                    facts.stream().map(Recorded::seq).toList(), controlSeq);
                    case Reply.Repeated _,
                            Reply.Refused _,
                            Reply.Stale _,
                            Reply.StorageAway _,
                            Reply.Failed _,
                            Reply.Gone _ ->
                            new Word.Answer.Plain(reply);
                };
        return new Word.Answered(letter.from(), letter.letter(), answer);
    }
}

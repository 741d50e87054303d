package vn.chuongvang.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestEvent;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.Refusal;
import vn.chuongvang.contest.Response;
import vn.chuongvang.contest.RoundNumber;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words come out at the other node as they went in, and rubbish is refused. */
class WordBytesTests {

    private static final Instant AT = Instant.parse("2026-12-01T20:15:30.123Z");
    private static final Response CHOICE = new Response.Choice(3);
    private static final Response WRITTEN =
            new Response.Written("Quốc lộ 3 🛣", "quoc lo 3", Response.Verdict.NEAR, 0.25);

    private final WordBytes words = new WordBytes(LiveJson.mapper());

    static Stream<Word> told() {
        return Stream.of(
                facts(
                        fact(1, null, recorded(CHOICE, AnswerChannel.PHONE)),
                        fact(2, "trọng tài", recorded(WRITTEN, AnswerChannel.STAFF)),
                        fact(3, "", new ContestEvent.RoundClosed(AT, new RoundNumber(7), true)),
                        fact(
                                4,
                                null,
                                new ContestEvent.ContestantsPutOut(
                                        AT, List.of(new ContestantId(2)), 3, "lý do"))),
                new Word.Answered("node-a", 5, new Word.Answer.Committed(List.of(9L, 10L), 8)),
                new Word.Answered("node-a", 5, new Word.Answer.Committed(List.of(), 8)),
                new Word.Answered(
                        "b",
                        6,
                        new Word.Answer.Plain(
                                new Reply.Refused(Refusal.NOT_OUT, List.of("47"), 3))),
                new Word.Answered("b", 7, new Word.Answer.Plain(new Reply.Gone())),
                new Word.Storage(AT),
                new Word.Storage(null),
                new Word.Rules("node-b", 12),
                new Word.Free(),
                new Word.Said("c", "audience", "{\"x\":\"😀\"}"));
    }

    static Stream<Word> asked() {
        return Stream.of(
                new Word.Answering("node-a", 1, answer(CHOICE)),
                new Word.Answering("nút Hà Nội", Long.MAX_VALUE, answer(WRITTEN)),
                new Word.Acting("b", 2, new Submission.Origin.Staff("host", 4), "{}", false),
                new Word.Acting("b", 3, new Submission.Origin.Contestant(AT), "{}", true),
                new Word.Call("c", "audience", "[]"));
    }

    @ParameterizedTest
    @MethodSource("told")
    void what_is_told_is_heard(Word.Told word) {
        assertThat(words.told(words.bytes(List.of(word)))).containsExactly(word);
    }

    @ParameterizedTest
    @MethodSource("asked")
    void what_is_asked_arrives(Word.Asked word) {
        assertThat(words.asked(words.bytes(List.of(word)))).containsExactly(word);
    }

    @Test
    void a_message_holds_many_in_order() {
        var many = told().map(Word.Told.class::cast).toList();
        assertThat(words.told(words.bytes(many))).isEqualTo(many);
        assertThat(words.told(words.bytes(List.of()))).isEmpty();
    }

    @Test
    void a_letter_comes_back_as_the_submission_that_it_was() {
        var replies = new ArrayList<Reply>();
        var now = AT.plusSeconds(9);
        for (var submission :
                List.of(
                        Submission.answer(answer(CHOICE), replies::add),
                        Submission.answer(answer(WRITTEN), replies::add).whenJudged(),
                        Submission.staff("h", 7, at -> answerAt(at, CHOICE), replies::add),
                        Submission.staff("h", 7, ContestCommand.StartContest::new, replies::add))) {
            var letter = words.json().letter("here", 3, submission);
            var there = words.asked(words.bytes(List.of(letter))).getFirst();
            var again = words.json().submission((Word.Letter) there, replies::add);
            assertThat(again.origin()).isEqualTo(submission.origin());
            assertThat(again.command().apply(now)).isEqualTo(submission.command().apply(now));
        }
        assertThat(words.json().letter("here", 3, Submission.answer(answer(CHOICE), replies::add)))
                .isInstanceOf(Word.Answering.class);
    }

    /** What a hall sends in a rush is small: a word of JSON had 400 bytes and more. */
    @Test
    void an_answer_takes_fewer_than_a_hundred_bytes_each_way() {
        var node = "0".repeat(36);
        assertThat(size(new Word.Answering(node, 1, answer(CHOICE)))).isLessThan(100);
        assertThat(size(new Word.Answered(node, 1, new Word.Answer.Committed(List.of(1L), 1))))
                .isLessThan(80);
        var facts =
                IntStream.rangeClosed(1, 500)
                        .mapToObj(seq -> fact(seq, null, recorded(CHOICE, AnswerChannel.PHONE)))
                        .toArray(Recorded[]::new);
        assertThat(size(facts(facts)) / 500).isLessThan(80);
    }

    @Test
    void another_version_and_what_is_cut_short_is_refused() {
        var whole = words.bytes(told().toList());
        var newer = whole.clone();
        newer[0]++;
        assertRefused(newer);
        assertRefused("[]".getBytes(StandardCharsets.UTF_8));
        for (var size = 0; size < whole.length; size++) {
            assertRefused(Arrays.copyOf(whole, size));
        }
    }

    /** Seeded; whatever is thrown must end one message and not the reading. */
    @Test
    void rubbish_ends_in_words_or_in_an_exception_and_never_in_an_error() {
        var chance = new Random(7);
        var whole = words.bytes(told().toList());
        for (var n = 0; n < 20_000; n++) {
            var bytes = whole.clone();
            for (var flips = chance.nextInt(1, 4); flips > 0; flips--) {
                bytes[chance.nextInt(bytes.length)] = (byte) chance.nextInt(256);
            }
            try {
                assertThat(words.told(bytes)).isNotNull();
            } catch (RuntimeException _) {
                // As a reader of a stream takes it.
            }
        }
    }

    private void assertRefused(byte[] message) {
        assertThatThrownBy(() -> words.told(message)).isInstanceOf(RuntimeException.class);
    }

    private int size(Word word) {
        return words.bytes(List.of(word)).length;
    }

    private static Word.Facts facts(Recorded... facts) {
        return new Word.Facts(
                4, new Hash("0a".repeat(32)), List.of(facts), new Hash("f1".repeat(32)));
    }

    private static Recorded fact(long seq, @Nullable String actor, ContestEvent event) {
        return new Recorded(seq, AT.plus(Duration.ofMillis(seq)), actor, event);
    }

    private static ContestEvent recorded(Response response, AnswerChannel channel) {
        return new ContestEvent.AnswerRecorded(
                AT, new ContestantId(47), new RoundNumber(7), 2, response, channel, 4_321);
    }

    private static ContestCommand.SubmitAnswer answer(Response response) {
        return answerAt(AT, response);
    }

    private static ContestCommand.SubmitAnswer answerAt(Instant at, Response response) {
        return new ContestCommand.SubmitAnswer(
                at, new ContestantId(47), new RoundNumber(7), 1, response, AnswerChannel.PHONE);
    }
}

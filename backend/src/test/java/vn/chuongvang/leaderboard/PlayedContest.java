package vn.chuongvang.leaderboard;

import static org.assertj.core.api.Assertions.assertThat;

import vn.chuongvang.contest.AnswerChannel;
import vn.chuongvang.contest.ContestCommand;
import vn.chuongvang.contest.ContestState;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.contest.QuestionPurpose;
import vn.chuongvang.contest.Response;
import vn.chuongvang.live.Reply;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.Submission;

import java.time.Instant;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Plays whole questions in a real room. */
public final class PlayedContest {
    private final Room room;
    private final Random random;

    public PlayedContest(Room room, long seed) {
        this.room = room;
        this.random = new Random(seed);
    }

    public void start() {
        act(ContestCommand.StartContest::new);
    }

    /** One question from reading to ruling; most are right. */
    public void question() {
        act(at -> new ContestCommand.ReadQuestion(at, QuestionPurpose.MAIN));
        act(ContestCommand.OpenAnswers::new);
        var asking = (ContestState.Asking) room.view().state();
        asking.playing().toList().forEach(id -> answer(asking, id));
        act(ContestCommand.LockNow::new);
        awaitState(ContestState.Closed.class);
        act(ContestCommand.RevealKey::new);
        act(ContestCommand.ConfirmRuling::new);
    }

    Board expected() {
        var view = room.view();
        return Board.of(((ContestState.Prepared) view.state()).hall(), view.seq());
    }

    private void answer(ContestState.Asking asking, ContestantId contestant) {
        var question = asking.current().question();
        var right = random.nextInt(10) < 8;
        var option = right ? question.keyOption() : (question.keyOption() + 1) % question.options();
        var answer =
                new ContestCommand.SubmitAnswer(
                        asking.current().opensAt().plusMillis(1 + random.nextInt(4)),
                        contestant,
                        asking.current().number(),
                        1,
                        new Response.Choice(option),
                        AnswerChannel.PHONE);
        var reply = new CompletableFuture<Reply>();
        assertThat(room.offer(Submission.answer(answer, reply::complete))).isTrue();
        assertThat(await(reply)).isInstanceOf(Reply.Committed.class);
    }

    /** An act of staff. */
    public void act(Function<Instant, ContestCommand> command) {
        var reply = new CompletableFuture<Reply>();
        room.offer(Submission.staff("an", room.view().controlSeq(), command, reply::complete));
        assertThat(await(reply)).isInstanceOf(Reply.Committed.class);
    }

    private void awaitState(Class<? extends ContestState> state) {
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(20))
                .until(() -> state.isInstance(room.view().state()));
    }

    private static Reply await(CompletableFuture<Reply> reply) {
        try {
            return reply.get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError("no reply", e);
        }
    }
}

package vn.chuongvang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.contest.ContestRules.Answering;
import vn.chuongvang.contest.ContestRules.Channel;
import vn.chuongvang.contest.ContestRules.FinalChoice;
import vn.chuongvang.contest.ContestRules.FinalQuestion;
import vn.chuongvang.contest.ContestRules.Questions;
import vn.chuongvang.contest.ContestRules.RescueMechanism;
import vn.chuongvang.contest.ContestRules.RescueRules;
import vn.chuongvang.contest.ContestRules.ReturnCount;
import vn.chuongvang.contest.ContestRules.Section;
import vn.chuongvang.contest.RulesDraft;
import vn.chuongvang.live.ContestDraft;

import java.util.List;
import java.util.function.UnaryOperator;

/** A round among the eliminated, and boards that a referee marks, over real sockets. */
@Timeout(120)
class RescuingIT {
    private static Venue venue;

    @BeforeAll
    static void open() {
        venue = new Venue();
    }

    @AfterAll
    static void close() {
        venue.close();
    }

    @Test
    void the_eliminated_answer_a_rescue_question_and_whoever_is_right_comes_back() {
        var contest = venue.contest(with(RescuingIT::roundAmongTheEliminated));
        try (var host = venue.host(contest);
                var one = venue.contestant(contest, 1);
                var two = venue.contestant(contest, 2);
                var three = venue.contestant(contest, 3)) {
            host.phase("LOBBY");
            host.does("{\"do\":\"start\"}");
            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            one.next("ask");
            answer(one, 1, 1);
            answer(two, 1, 0);
            answer(three, 1, 0);
            settle(host);

            host.does("{\"do\":\"read\",\"source\":\"rescue\"}");
            var question = three.next(m -> round(m) == 2, "the rescue question").path("question");
            assertThat(question.path("source").asString()).isEqualTo("rescue");
            assertThat(question.path("among").toString()).isEqualTo("[2,3]");
            assertThat(question.toString()).doesNotContain("\"key\"");
            one.send("{\"t\":\"answer\",\"round\":2,\"attempt\":1,\"option\":1}");
            assertThat(one.next("refused").path("code").asString()).isEqualTo("NOT_ASKED");
            answer(two, 2, 0);
            answer(three, 2, 1);
            settle(host);

            var console = host.next(m -> m.path("rescue").path("rounds").asInt() == 1, "the game");
            assertThat(console.path("rescue").path("candidates").toString()).isEqualTo("[3]");
            host.does(
                    "{\"do\":\"rescue\",\"count\":0,"
                            + "\"selection\":\"LAST_ELIMINATED_FIRST\",\"picks\":[]}");
            var again = three.next(m -> m.path("cause").asString().equals("rescued"), "rescued");
            assertThat(again.toString()).contains("\"you\":\"R\"", "\"left\":2");
        }
    }

    @Test
    void a_referee_marks_boards_before_the_host_can_let_people_walk() {
        var contest = venue.contest(with(RescuingIT::onBoards));
        try (var host = venue.host(contest);
                var referee = venue.referee(contest);
                var two = venue.contestant(contest, 2)) {
            host.phase("LOBBY");
            referee.next("console");
            host.does("{\"do\":\"start\"}");
            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            two.next("ask");
            two.send("{\"t\":\"answer\",\"round\":1,\"attempt\":1,\"option\":1}");
            assertThat(two.next("refused").path("code").asString()).isEqualTo("ANSWER_ON_BOARD");
            var progress = host.next(m -> m.path("of").asInt() == 3, "the progress");
            assertThat(progress.path("offline").toString()).as("nobody needs one").isEqualTo("[]");
            host.phase("CLOSED");
            host.does("{\"do\":\"reveal\"}");
            assertThat(host.act("{\"do\":\"confirm\"}").toString())
                    .contains("\"code\":\"ZONES_NOT_CONFIRMED\"", "\"detail\":\"3\"");

            referee.does("{\"do\":\"zone\",\"round\":1,\"contestants\":[1,2,3],\"wrong\":[2]}");
            var seen =
                    host.next(m -> m.path("unconfirmed").toString().equals("[]"), "all confirmed");
            assertThat(seen.path("checks").toString())
                    .isEqualTo(
                            "{\"asked\":[1,2,3],\"boards\":[1,2,3],\"checked\":[1,2,3],\"wrong\":[2]}");
            host.does("{\"do\":\"confirm\"}");
            assertThat(two.next("result").toString())
                    .contains("\"you\":\"O\"", "\"verdict\":\"wrong\"", "\"left\":2");
        }
    }

    @Test
    void the_category_of_the_final_question_is_picked_in_front_of_everybody() {
        var contest = venue.contest(with(RescuingIT::finalOfTwoCategories));
        try (var host = venue.host(contest);
                var screen = venue.screen(contest);
                var one = venue.contestant(contest, 1)) {
            host.phase("LOBBY");
            host.does("{\"do\":\"start\"}");
            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            one.next("ask");
            answer(one, 1, 1);
            settle(host);
            var asked = screen.next(m -> m.has("finals"), "topics on the screen").path("finals");
            assertThat(asked.path("topics").size()).isEqualTo(2);
            assertThat(asked.has("picked")).isFalse();
            assertThat(host.act("{\"do\":\"read\",\"source\":\"main\"}").toString())
                    .contains("PICK_FINAL_FIRST");
            host.does("{\"do\":\"pickFinal\",\"category\":2}");
            var picked = screen.next(m -> m.path("finals").has("picked"), "the pick");
            assertThat(picked.path("finals").path("picked").asInt()).isEqualTo(2);
            host.does("{\"do\":\"read\",\"source\":\"main\"}");
            var question = screen.next(m -> round(m) == 2, "the final question");
            assertThat(question.has("finals")).isFalse();
        }
    }

    private static void settle(Client host) {
        host.phase("CLOSED");
        host.does("{\"do\":\"reveal\"}");
        host.does("{\"do\":\"confirm\"}");
    }

    private static int round(JsonNode message) {
        return message.path("question").path("round").asInt();
    }

    private static void answer(Client phone, int round, int option) {
        phone.send(
                "{\"t\":\"answer\",\"round\":%d,\"attempt\":1,\"option\":%d}"
                        .formatted(round, option));
        assertThat(phone.next("ack").path("round").asInt()).isEqualTo(round);
    }

    private static ContestDraft with(UnaryOperator<RulesDraft> change) {
        var draft = Drafts.choices(3, 3, 2);
        return new ContestDraft(
                draft.title(),
                draft.organiser(),
                draft.playedOn(),
                change.apply(draft.rules().edit()).rules(),
                draft.roster(),
                draft.questions());
    }

    private static RulesDraft roundAmongTheEliminated(RulesDraft draft) {
        var old = draft.rules().rescue();
        return draft.rescue(
                new RescueRules(
                        old.triggers(),
                        1,
                        RescueMechanism.OX_ROUND,
                        new ReturnCount.All(),
                        old.selection(),
                        false));
    }

    private static RulesDraft finalOfTwoCategories(RulesDraft draft) {
        var old = draft.rules().questions();
        var all = draft.rules().sections().getFirst();
        return draft.questions(new Questions(2, old.backup(), old.tiebreak(), 0))
                .sections(
                        List.of(
                                new Section(
                                        1,
                                        2,
                                        all.kinds(),
                                        all.answerSeconds(),
                                        all.readSeconds(),
                                        all.difficulty(),
                                        all.hardGates())))
                .finalQuestion(new FinalQuestion(new FinalChoice.PickCategory(2), "MC"));
    }

    private static RulesDraft onBoards(RulesDraft draft) {
        var old = draft.rules().answer();
        return draft.answer(
                new Answering(
                        Channel.BOARD,
                        old.kinds(),
                        old.fewestOptions(),
                        old.mostOptions(),
                        old.prompts(),
                        old.change(),
                        old.noAnswer(),
                        old.late(),
                        old.window(),
                        old.graceMillis()));
    }
}

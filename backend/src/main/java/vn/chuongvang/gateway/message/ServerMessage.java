package vn.chuongvang.gateway.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * What the server may send. The discriminator on the wire is {@code t}.
 *
 * <p>{@code floor} is a string with one letter per roster entry: {@code L} lit, {@code R} lit again
 * after a rescue, {@code O} out, {@code E} reserve or absent, {@code D} disqualified, {@code W}
 * winner, {@code B} rang the bell. {@code you} is one such letter.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ServerMessage.Welcome.class, name = "welcome"),
    @JsonSubTypes.Type(value = ServerMessage.State.class, name = "state"),
    @JsonSubTypes.Type(value = ServerMessage.Lobby.class, name = "lobby"),
    @JsonSubTypes.Type(value = ServerMessage.Ask.class, name = "ask"),
    @JsonSubTypes.Type(value = ServerMessage.Clock.class, name = "clock"),
    @JsonSubTypes.Type(value = ServerMessage.Ack.class, name = "ack"),
    @JsonSubTypes.Type(value = ServerMessage.Result.class, name = "result"),
    @JsonSubTypes.Type(value = ServerMessage.Standing.class, name = "standing"),
    @JsonSubTypes.Type(value = ServerMessage.End.class, name = "end"),
    @JsonSubTypes.Type(value = ServerMessage.Dispute.class, name = "dispute"),
    @JsonSubTypes.Type(value = ServerMessage.Stage.class, name = "stage"),
    @JsonSubTypes.Type(value = ServerMessage.Roster.class, name = "roster"),
    @JsonSubTypes.Type(value = ServerMessage.Console.class, name = "console"),
    @JsonSubTypes.Type(value = ServerMessage.Progress.class, name = "progress"),
    @JsonSubTypes.Type(value = ServerMessage.Peeked.class, name = "peeked"),
    @JsonSubTypes.Type(value = ServerMessage.Done.class, name = "done"),
    @JsonSubTypes.Type(value = ServerMessage.Refused.class, name = "refused"),
    @JsonSubTypes.Type(value = ServerMessage.Busy.class, name = "busy"),
    @JsonSubTypes.Type(value = ServerMessage.Pong.class, name = "pong"),
    @JsonSubTypes.Type(value = ServerMessage.Practised.class, name = "practised"),
    @JsonSubTypes.Type(value = ServerMessage.Mine.class, name = "mine"),
    @JsonSubTypes.Type(value = ServerMessage.AudienceState.class, name = "audience"),
    @JsonSubTypes.Type(value = ServerMessage.Bye.class, name = "bye")
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ServerMessage {

    /**
     * Answer to {@code hello}. After it comes either the gap (all messages of this audience after
     * {@code lastSeq}) when {@code resumed}, or one snapshot: {@code state} for contestants, {@code
     * stage} for spectators and screens, {@code roster} and {@code console} for staff.
     *
     * @param now the server's clock, for the first offset
     */
    record Welcome(
            Audience as,
            long now,
            long seq,
            long epoch,
            boolean resumed,
            Wire.ContestCard contest,
            Wire.@Nullable You you)
            implements ServerMessage {}

    /**
     * A contestant's whole view in one message.
     *
     * @param phase {@code lobby}, {@code between}, {@code ask} (from reading to settled) or {@code
     *     finished}
     * @param you letter of the own lamp; {@code outAt} the question number that put it out
     * @param floor empty when the contest has more than 1,000 contestants: phones then show counts
     * @param answer the answer that counts so far for the question on show, if any
     * @param result the last settled result, when no question is on show
     * @param lives left, where it takes more than one wrong answer to go out
     * @param dispute the newest of this contestant
     */
    record State(
            long seq,
            String phase,
            String you,
            @Nullable Integer outAt,
            int left,
            int right,
            int asked,
            @Nullable Integer lives,
            String floor,
            Wire.@Nullable Question question,
            @Nullable MyAnswer answer,
            @Nullable Result result,
            Wire.@Nullable Paused paused,
            @Nullable End end,
            @Nullable Dispute dispute)
            implements ServerMessage {}

    /**
     * Who has come while the contest has not begun; at most once in two seconds, and no position.
     *
     * @param floor lit where the phone of a seat is there
     */
    record Lobby(String floor) implements ServerMessage {}

    /** The answer of this contestant that the server has on disk. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record MyAnswer(
            int round,
            int attempt,
            @Nullable Integer option,
            @Nullable String text,
            long receipt,
            long at) {}

    /**
     * A question, sent once when it is read: it opens at {@code opensAt} and locks at {@code
     * closesAt}.
     */
    record Ask(long seq, int left, Wire.Question question) implements ServerMessage {}

    /** New times after an extension, an early opening or lock, a pause or its end. */
    record Clock(long seq, int round, long opensAt, long closesAt, Wire.@Nullable Paused paused)
            implements ServerMessage {}

    /** The answer is on disk. {@code receipt} is its position in the journal. */
    record Ack(int round, int attempt, long receipt, long at) implements ServerMessage {}

    /**
     * The ruling of a round. The personal part comes first, then the tail that is the same for all.
     *
     * @param verdict {@code right}, {@code wrong}, {@code none} (no answer) or {@code watching}
     * @param right how many this contestant has right so far
     * @param outcome what an all-wrong round led to: {@code annulled}, {@code keptAll}, {@code
     *     rescue}, {@code ranked}; absent for every other
     * @param lives as in {@link State}
     * @param left lamps lit after the round; {@code out} lamps that went off in it
     */
    record Result(
            String you,
            String verdict,
            int right,
            @Nullable Integer lives,
            long seq,
            int round,
            int n,
            @Nullable String outcome,
            int left,
            int out,
            Wire.Key key)
            implements ServerMessage {}

    /**
     * Something other than a result changed lamps: sent to everybody, {@code you} tells the own
     * lamp.
     *
     * @param cause {@code void}, {@code restored}, {@code rescued}, {@code putOut}, {@code
     *     disqualified}, {@code accepted}, {@code undone}, {@code bell}, {@code started}, {@code
     *     tiebreak} or {@code roster}
     * @param n number of the question and {@code round} the round it is about, if it is about one
     * @param floor the lamps after it, where it may have lit some again; absent above 1,000
     */
    record Standing(
            String you,
            long seq,
            String cause,
            @Nullable Integer n,
            @Nullable Integer round,
            @Nullable String reason,
            int left,
            @Nullable String floor)
            implements ServerMessage {}

    /** The contest is over. {@code ring} tells whether the bell was rung. */
    record End(
            String you,
            @Nullable Integer rank,
            int right,
            @Nullable String title,
            long seq,
            boolean ring,
            Wire.@Nullable Named winner)
            implements ServerMessage {}

    /**
     * The own raised hand about a question: that it is on disk, and later how it was ruled.
     *
     * @param upheld absent while it is open; {@code reason} comes with it
     */
    record Dispute(
            long seq,
            int round,
            int n,
            String claim,
            @Nullable Boolean upheld,
            @Nullable String reason)
            implements ServerMessage {}

    /**
     * A whole frame of the big screen or of a spectator's phone: reload, open twice, same picture.
     *
     * @param mode {@code lobby}, {@code ready} (started, nothing asked yet), {@code question}
     *     (reading and answering; the clock tells which), {@code lock}, {@code answer}, {@code off}
     *     (lamps go off), {@code floor}, {@code void}, {@code rescue}, {@code final}, {@code bell},
     *     {@code results} or {@code paused}
     * @param since when this picture began, by the fact that began it, so that a page which is
     *     opened in the middle shows the same moment; 0 when nobody knows any more
     * @param just positions in the floor string that changed in the last act (off, or lit again)
     * @param before lamps lit before that act
     * @param present contestants whose phone is connected, in the lobby
     * @param answered how many have answered, after the lock only
     * @param named the seats to show by name: the winner, or the last few
     * @param finals what the final question may be about, while its category is picked
     * @param awards prizes and their winners, in the results
     * @param reason why a question was voided
     * @param rescueSeed of the draw, as text: a browser's numbers do not hold 64 bits
     * @param address where phones join, for the QR; screens only
     */
    record Stage(
            long seq,
            String mode,
            long since,
            int left,
            @Nullable Integer before,
            String floor,
            List<Integer> just,
            Wire.@Nullable Question question,
            Wire.@Nullable Key key,
            Wire.@Nullable Paused paused,
            @Nullable Integer present,
            @Nullable Integer answered,
            @Nullable String outcome,
            @Nullable Integer voided,
            @Nullable String reason,
            List<Wire.Named> named,
            List<Wire.Ranked> results,
            Wire.@Nullable Finals finals,
            List<Wire.Award> awards,
            @Nullable String rescueSeed,
            @Nullable String address)
            implements ServerMessage {}

    /**
     * The own record in the audience: after each wish that is on disk, and when keys became public
     * or were corrected.
     *
     * @param number by which a spectator is called up
     * @param seat where it is one of the roster; else absent
     * @param rank on the audience's board; absent before anything counted
     * @param round the question answered last, with the {@code option} or the {@code text}
     * @param correct whether that was right; absent while the key is not public
     * @param predicted seat of whoever shall win
     * @param votes seats in the newest poll
     */
    record Mine(
            int number,
            @Nullable Integer seat,
            @Nullable Integer rank,
            int right,
            @Nullable Integer round,
            @Nullable Integer option,
            @Nullable String text,
            @Nullable Boolean correct,
            @Nullable Integer predicted,
            List<Integer> votes,
            boolean surveyed)
            implements ServerMessage {}

    /**
     * The audience: to those who joined it, to screens and to staff; when it changed, at most once
     * in two seconds.
     *
     * @param play whether it plays along
     * @param lit seats that may be predicted; absent when predictions are closed
     * @param members who ever joined
     * @param top the best five of its board
     * @param reactions how often each was sent so far
     */
    record AudienceState(
            boolean play,
            @Nullable List<Integer> lit,
            int members,
            List<AudienceWire.Fan> top,
            AudienceWire.@Nullable Poll poll,
            AudienceWire.Reactions reactions,
            AudienceWire.@Nullable Survey survey)
            implements ServerMessage {}

    /** The roster: staff and screens. Index = position in every floor string. */
    record Roster(long seq, List<Wire.RosterEntry> contestants, List<String> units)
            implements ServerMessage {}

    /**
     * The host's whole console. Referees get it without the key, the written answers and the next
     * acts.
     *
     * @param phase LOBBY, READY, READ, OPEN, LOCKED, CLOSED, REVEALED, RULING, SETTLED, VOIDED,
     *     FINISHED
     * @param next what may be done now, the first one is the big button: names of {@link StaffAct},
     *     and {@code read:main}, {@code read:backup}, {@code read:tiebreak}, {@code read:rescue}
     * @param distribution answers per option, only after the lock
     * @param written written answers by canonical form, only after the lock
     * @param rescueSelection who comes back in a rescue, as the rules print it
     * @param rescue what a rescue rests on, while one may be played or granted
     * @param unconfirmed whom a referee must still confirm, after the reveal where referees confirm
     * @param checks what referees look at after the reveal, where the rules want them to
     * @param finals topics of the final questions, while one is to be picked
     * @param lifelines of those who play, while one may be used; at most twenty people
     * @param lives left, by position; absent where the first wrong answer puts out
     * @param awards prizes and their winners, at the end
     * @param disputes the open ones first, the newest 100
     * @param tied contestants that a tie-break or a shared rank may now be decided among, best
     *     group first
     */
    record Console(
            long seq,
            long controlSeq,
            String phase,
            List<String> next,
            boolean undoable,
            int left,
            String floor,
            List<Integer> just,
            Wire.@Nullable Question question,
            Wire.@Nullable Key key,
            Wire.@Nullable Paused paused,
            List<Wire.ShowLine> show,
            List<Wire.LogLine> log,
            @Nullable List<Integer> distribution,
            @Nullable List<Wire.WrittenAnswer> written,
            int backups,
            int tiebreaks,
            int rescuesUsed,
            int rescuesMax,
            String rescueSelection,
            Wire.@Nullable Rescue rescue,
            List<List<Integer>> tied,
            @Nullable List<Integer> unconfirmed,
            Wire.@Nullable Checks checks,
            @Nullable List<String> finals,
            @Nullable List<Wire.Lifelines> lifelines,
            @Nullable List<Integer> lives,
            Map<String, String> links,
            List<Wire.Ranked> results,
            List<Wire.Award> awards,
            List<Wire.Dispute> disputes)
            implements ServerMessage {}

    /** Live counters for staff, at most four a second; never sent to contestants. */
    record Progress(
            int answered,
            int of,
            List<Integer> waiting,
            int connected,
            List<Integer> offline,
            int screens,
            int spectators)
            implements ServerMessage {}

    /** Answers per option at this moment, for the host who peeked; the note of it is on disk. */
    record Peeked(int round, List<Integer> distribution) implements ServerMessage {}

    /** A staff act is on disk. */
    record Done(String id, long seq, long controlSeq) implements ServerMessage {}

    /**
     * Something was not done, and why.
     *
     * @param code stable; worded by the client's catalogue
     * @param id of the act, or absent; {@code round} and {@code attempt} of the answer, or absent
     */
    record Refused(
            String code,
            @Nullable String id,
            @Nullable Integer round,
            @Nullable Integer attempt,
            @Nullable String detail)
            implements ServerMessage {}

    /**
     * The room's mailbox is full: keep the answer as not sent and try again with the same attempt.
     */
    record Busy(int round, int attempt, int retryMs) implements ServerMessage {}

    record Pong(double c, long s) implements ServerMessage {}

    record Practised(int option, long s) implements ServerMessage {}

    /** Said before the server closes: the same code is in the close frame. */
    record Bye(int code, String reason) implements ServerMessage {}
}

package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import vn.chuongvang.contest.Contestant;
import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.gateway.socket.ClientSocket;
import vn.chuongvang.gateway.socket.CloseCode;
import vn.chuongvang.gateway.view.Names;
import vn.chuongvang.identity.ContestCode;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Entrance;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.identity.People;
import vn.chuongvang.identity.Person;
import vn.chuongvang.identity.PersonName;
import vn.chuongvang.identity.ScreenTokens;
import vn.chuongvang.identity.Seated;
import vn.chuongvang.identity.Seats;
import vn.chuongvang.identity.StaffMember;
import vn.chuongvang.identity.Token;
import vn.chuongvang.live.ContestId;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the gateway asks of {@code identity}. Remembers which token stands for which contestant, so
 * that ten thousand phones come back without a question to the database, and also while it is away.
 */
final class Registry {
    private static final Logger LOG = LoggerFactory.getLogger(Registry.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Seats seats;
    private final People people;
    private final Entrances entrances;
    private final ScreenTokens screens;
    private final SeatedTokens known = new SeatedTokens();

    Registry(Seats seats, People people, Entrances entrances, ScreenTokens screens) {
        this.seats = seats;
        this.people = people;
        this.entrances = entrances;
        this.screens = screens;
    }

    Mono<Seated> seated(Token token) {
        var seated = known.find(token);
        return seated != null
                ? Mono.just(seated)
                : seats.find(token).doOnNext(s -> known.keep(token, s));
    }

    Mono<ContestId> contestOf(ContestCode code) {
        return entrances.find(code).map(Entrance::contest).map(Registry::id);
    }

    Mono<ContestId> contestOfScreen(Token token) {
        return screens.find(token).map(Registry::id);
    }

    /** The contest code, empty when the contest has none. */
    Mono<String> codeOf(ContestId contest) {
        return entrances
                .of(ref(contest))
                .map(entrance -> entrance.code().digits())
                .defaultIfEmpty("");
    }

    Mono<Person> person(Seated seated) {
        return people.find(seated.contest(), seated.contestant());
    }

    Mono<Names> names(ContestId contest) {
        return Mono.zip(
                people.of(ref(contest)).collectList(),
                entrances.units(ref(contest)).collectList(),
                Names::new);
    }

    Mono<String> screenToken(ContestId contest, StaffMember by) {
        return screens.issue(ref(contest), by).map(Token::secret);
    }

    /** Whom nobody has become. */
    Mono<List<ContestantId>> unclaimed(ContestId contest) {
        return seats.unclaimed(ref(contest)).map(ContestantId::new).collectList();
    }

    /** Frees the seat; empty when nobody sits there. */
    Mono<Boolean> handOver(ContestId contest, int contestant) {
        return seats.handOver(ref(contest), contestant)
                .filter(Boolean::booleanValue)
                .doOnNext(_ -> forget(ref(contest), contestant));
    }

    /** "Rời sàn". The name a person gave goes too while the seat can still be taken by others. */
    void leave(ClientSocket socket, Token token, boolean seatIsFree) {
        known.forget(token);
        run(
                seats.leave(token, seatIsFree),
                () -> socket.loop().execute(() -> socket.close(CloseCode.LEFT)),
                () -> socket.loop().execute(() -> socket.close(CloseCode.TRY_LATER)));
    }

    Mono<?> introduce(
            ContestId contest, Contestant contestant, @Nullable Integer seat, PersonName name) {
        return people.add(
                ref(contest), contestant.id().value(), seat, name, contestant.unit().value());
    }

    /** Whether the token still opens this seat: the question goes to the database. */
    Mono<Boolean> isValid(Token token) {
        return seats.find(token).doOnNext(seated -> known.keep(token, seated)).hasElement();
    }

    void forget(ContestRef contest, int contestant) {
        known.forget(contest, contestant);
    }

    /**
     * Does it now; {@code failed} when it gives nothing, breaks or takes too long.
     *
     * @return to give it up
     */
    Disposable run(Mono<?> task, Runnable done, Runnable failed) {
        return ask(task, _ -> done.run(), failed);
    }

    /** The same for a question with an answer. */
    <T> Disposable ask(Mono<T> question, Consumer<T> answered, Runnable failed) {
        return question.map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .timeout(PATIENCE)
                .subscribe(
                        outcome -> outcome.ifPresentOrElse(answered, failed),
                        error -> {
                            LOG.warn("not done: {}", error.toString());
                            failed.run();
                        });
    }

    static ContestRef ref(ContestId contest) {
        return new ContestRef(contest.value());
    }

    static ContestId id(ContestRef contest) {
        return new ContestId(contest.id());
    }
}

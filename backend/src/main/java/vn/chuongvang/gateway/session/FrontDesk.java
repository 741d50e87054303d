package vn.chuongvang.gateway.session;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import reactor.core.publisher.Mono;

import vn.chuongvang.contest.ContestantId;
import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.gateway.message.ClientMessage;
import vn.chuongvang.gateway.socket.Allowance;
import vn.chuongvang.gateway.socket.ClientSocket;
import vn.chuongvang.gateway.socket.CloseCode;
import vn.chuongvang.gateway.socket.Reception;
import vn.chuongvang.gateway.view.Sight;
import vn.chuongvang.gateway.view.Snapshots;
import vn.chuongvang.identity.AuditEntry;
import vn.chuongvang.identity.AuditLog;
import vn.chuongvang.identity.ContestCode;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Person;
import vn.chuongvang.identity.Scopes;
import vn.chuongvang.identity.Seated;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.identity.StaffSessions;
import vn.chuongvang.identity.Token;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.questions.SealEntry;
import vn.chuongvang.questions.Seals;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Decides from its token who a socket is. Each audience has tokens of its own kind, so that none of
 * them opens another door; a spectator has none and sees what everybody in the street sees.
 */
final class FrontDesk implements Reception {
    private static final Logger LOG = LoggerFactory.getLogger(FrontDesk.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Registry registry;
    private final StaffSessions staff;
    private final Crowds crowds;
    private final Seals seals;
    private final Scopes scopes;
    private final AuditLog log;

    FrontDesk(
            Registry registry,
            StaffSessions staff,
            Crowds crowds,
            Seals seals,
            Scopes scopes,
            AuditLog log) {
        this.log = log;
        this.scopes = scopes;
        this.seals = seals;
        this.registry = registry;
        this.staff = staff;
        this.crowds = crowds;
    }

    @Override
    public void greet(ClientSocket socket, ClientMessage.Hello hello) {
        if (socket.isWatching() != (hello.as() == Audience.SPECTATOR)) {
            socket.close(CloseCode.REFUSED);
            return;
        }
        var way =
                switch (hello.as()) {
                    case CONTESTANT -> contestant(socket, hello);
                    case SPECTATOR -> spectator(socket, hello);
                    case SCREEN -> screen(socket, hello);
                    case HOST, REFEREE, PROMPTER -> staff(socket, hello);
                };
        var _ =
                way.defaultIfEmpty(() -> socket.close(CloseCode.REFUSED))
                        .timeout(PATIENCE)
                        .subscribe(
                                outcome -> socket.loop().execute(outcome),
                                error -> {
                                    LOG.warn("a hello failed: {}", error.toString());
                                    socket.loop().execute(() -> socket.close(CloseCode.TRY_LATER));
                                });
    }

    private Mono<Runnable> contestant(ClientSocket socket, ClientMessage.Hello hello) {
        return token(hello)
                .flatMap(
                        token ->
                                registry.seated(token)
                                        .map(seated -> new Ticket(hello, token, seated)))
                .flatMap(
                        ticket ->
                                crowd(socket, Registry.id(ticket.seated().contest()))
                                        .flatMap(door -> named(door, socket, ticket)));
    }

    /** Whoever has just given a name is greeted by it: the names of all are read a second later. */
    private Mono<Runnable> named(Door door, ClientSocket socket, Ticket ticket) {
        var crowd = door.crowd();
        var seated = ticket.seated();
        var person =
                crowd == null || crowd.names().knows(new ContestantId(seated.contestant()))
                        ? Mono.<Person>empty()
                        : registry.person(seated);
        return person.map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(
                        newcomer ->
                                door.open(
                                        here ->
                                                admit(
                                                        here,
                                                        socket,
                                                        ticket,
                                                        newcomer.orElse(null))));
    }

    private record Ticket(ClientMessage.Hello hello, Token token, Seated seated) {}

    private static void admit(
            Crowd crowd, ClientSocket socket, Ticket ticket, @Nullable Person newcomer) {
        var contestant = new ContestantId(ticket.seated().contestant());
        if (Snapshots.you(crowd.scene(), contestant).isEmpty()) {
            socket.close(CloseCode.REFUSED);
            return;
        }
        var session = new ContestantSession(crowd, socket, contestant, ticket.token(), crowd.now());
        crowd.join(session, newcomer, ticket.hello().lastSeq(), ticket.hello().epoch());
        socket.admit(session, Allowance.NARROW);
    }

    private Mono<Runnable> screen(ClientSocket socket, ClientMessage.Hello hello) {
        return token(hello)
                .flatMap(registry::contestOfScreen)
                .flatMap(contest -> crowd(socket, contest))
                .map(door -> door.open(crowd -> watch(crowd, socket, Audience.SCREEN)));
    }

    /** Without a token there must be a page of ours behind the socket. */
    private Mono<Runnable> spectator(ClientSocket socket, ClientMessage.Hello hello) {
        return code(hello)
                .filter(_ -> socket.origin().isPresent())
                .flatMap(code -> contest(socket, code))
                .map(door -> door.open(crowd -> watch(crowd, socket, Audience.SPECTATOR)));
    }

    private static void watch(Crowd crowd, ClientSocket socket, Audience audience) {
        var allowance = audience == Audience.SCREEN ? Allowance.SCREEN : Allowance.NARROW;
        var session = new WatcherSession(crowd, socket, audience);
        socket.allow(allowance);
        crowd.join(session, audience);
        socket.admit(session, allowance);
    }

    /**
     * A host may also look over a referee's shoulder, but not the other way round. Who prompts is a
     * host's: the key is theirs before it is public.
     */
    private Mono<Runnable> staff(ClientSocket socket, ClientMessage.Hello hello) {
        return token(hello)
                .flatMap(staff::redeem)
                .filter(
                        session ->
                                switch (session.member().role()) {
                                    case HOST -> true;
                                    case REFEREE -> hello.as() == Audience.REFEREE;
                                    case CURATOR, UNION, AUDITOR -> false;
                                })
                .flatMap(
                        session ->
                                code(hello)
                                        .flatMap(code -> contest(socket, code))
                                        .flatMap(door -> own(door, session))
                                        .flatMap(door -> staff(door, socket, session, hello)));
    }

    /** A contest beyond the subtree of somebody's unit is for them not there. */
    private Mono<Door> own(Door door, StaffSession session) {
        var crowd = door.crowd();
        return crowd == null
                ? Mono.just(door)
                : scopes.manages(session.member(), new ContestRef(crowd.id().value()))
                        .map(allowed -> allowed ? door : new Door(door.socket(), null));
    }

    /** What a seal hides stays hidden; that somebody sees the rest is on disk before they do. */
    private Mono<Runnable> staff(
            Door door, ClientSocket socket, StaffSession session, ClientMessage.Hello hello) {
        return written(door, session)
                .then(Mono.defer(() -> sight(door, session, hello.as())))
                .map(sight -> door.open(crowd -> work(crowd, socket, session, hello.as(), sight)));
    }

    /** Names are seen from here on. */
    private Mono<Void> written(Door door, StaffSession session) {
        var crowd = door.crowd();
        if (crowd == null) {
            return Mono.empty();
        }
        var contest = new ContestRef(crowd.id().value());
        var entry = AuditEntry.of(session.member(), AuditEntry.What.CONSOLE_OPENED).in(contest);
        return log.named(contest).flatMap(people -> log.write(entry.of(people)));
    }

    private Mono<Sight> sight(Door door, StaffSession session, Audience audience) {
        var crowd = door.crowd();
        if (crowd == null || audience == Audience.REFEREE) {
            return Mono.just(Sight.UNNAMED);
        }
        var reading = audience == Audience.HOST ? SealEntry.What.CONSOLE : SealEntry.What.PROMPTER;
        return seals.hidesToTheEnd(crowd.id().value(), session.member(), reading)
                .map(hidden -> hidden ? Sight.UNNAMED : Sight.EVERYTHING);
    }

    private static void work(
            Crowd crowd,
            ClientSocket socket,
            StaffSession session,
            Audience audience,
            Sight sight) {
        var desk = new StaffDesk(crowd, socket, session, audience, sight);
        socket.allow(Allowance.STAFF);
        crowd.join(desk);
        socket.admit(desk, Allowance.STAFF);
    }

    private Mono<Door> contest(ClientSocket socket, ContestCode code) {
        return registry.contestOf(code)
                .flatMap(contest -> crowd(socket, contest))
                .defaultIfEmpty(new Door(socket, null));
    }

    private Mono<Door> crowd(ClientSocket socket, ContestId contest) {
        return crowds.find(contest)
                .orElseGet(() -> crowds.fromElsewhere(contest))
                .map(crowd -> new Door(socket, crowd))
                .defaultIfEmpty(new Door(socket, null));
    }

    private static Mono<Token> token(ClientMessage.Hello hello) {
        return Mono.justOrEmpty(hello.token())
                .filter(secret -> !secret.isEmpty() && secret.length() <= 128)
                .map(Token::new);
    }

    private static Mono<ContestCode> code(ClientMessage.Hello hello) {
        return Mono.justOrEmpty(hello.code())
                .flatMap(typed -> Mono.justOrEmpty(ContestCode.parse(typed)));
    }

    /** The way into a crowd, if there is one. */
    private record Door(ClientSocket socket, @Nullable Crowd crowd) {
        Runnable open(Consumer<Crowd> enter) {
            var found = crowd;
            return found == null
                    ? () -> socket.close(CloseCode.NO_SUCH_CONTEST)
                    : () -> {
                        enter.accept(found);
                        found.turnAwayFromClosed(socket);
                    };
        }
    }
}

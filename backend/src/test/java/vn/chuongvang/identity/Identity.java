package vn.chuongvang.identity;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.r2dbc.connection.R2dbcTransactionManager;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import vn.chuongvang.testing.Storage;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** The whole module on a database of its own, with a clock that a test can turn. */
final class Identity implements InstantSource {
    static final Entrance.Terms OPEN_TO_ALL =
            new Entrance.Terms(
                    9, 3, SeatAssignment.FREE, true, true, "live-1", LocalDate.of(2026, 11, 22));
    static final Entrance.Terms TICKETS_ONLY =
            new Entrance.Terms(
                    9, 3, SeatAssignment.FREE, false, false, "live-1", LocalDate.of(2026, 11, 22));

    private long nextContest = 1;
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    final IdentityClock clock = new IdentityClock(this);

    final DatabaseClient database;
    final TicketKey key = TicketKey.of(Token.random().secret());
    final Entrances entrances;
    final Tickets tickets;
    final People people;
    final Seats seats;
    final StaffSessions sessions;
    final Staff staff;
    final OwnFactor factor;
    final ProviderSignIn providers;
    final FirstHost firstHost;
    final ScreenTokens screens;
    final Privacies privacies;
    final PersonFiles files;
    final Retention retention;
    final List<UUID> ended = new ArrayList<>();
    final List<Integer> changed = new CopyOnWriteArrayList<>();

    Identity() {
        var connections = Storage.freshDatabase().connectionFactory();
        database = DatabaseClient.create(connections);
        var transactions = TransactionalOperator.create(new R2dbcTransactionManager(connections));
        tickets = new Tickets(database, key);
        var told =
                new Told(
                        listening(SessionEnded.class, ended::add),
                        listening(RosterChanged.class, (_, contestant) -> changed.add(contestant)),
                        listening(ScreensRenewed.class, (_, _) -> {}),
                        listening(PersonErased.class, (_, _) -> Mono.empty()));
        people = new People(database, transactions, clock, tickets, told);
        entrances = new Entrances(database, clock, people, tickets, transactions);
        var chairs = new Chairs(database);
        var claimants = new Claimants(database, clock, chairs, people);
        seats = new Seats(database, transactions, clock, chairs, claimants, told);
        sessions = new StaffSessions(database, clock, told);
        var log = new AuditLog(database, clock);
        var factors = new SecondFactors(database, TicketKey.of(Token.random().secret()), clock);
        var check = new FactorCheck(factors, log, clock);
        var linked = new LinkedIdentities(database, key, clock);
        var admission = new Admission(check, log, sessions);
        staff =
                new Staff(
                        new StaffAccounts(database, clock),
                        sessions,
                        new Passwords(),
                        new Scopes(database, new NoUnits(), clock),
                        log,
                        admission,
                        new OtherProofs(factors, linked, log),
                        clock);
        factor = new OwnFactor(staff, factors, check, sessions, log);
        providers = new ProviderSignIn(linked, admission, sessions, log, transactions);
        firstHost = new FirstHost(staff);
        screens = new ScreenTokens(database, clock, told);
        privacies = new Privacies(database, transactions, told);
        files = new PersonFiles(database, transactions, clock, told);
        var writes = new WritesOnce(database, clock);
        retention = new Retention(people, privacies, sessions, writes, clock);
    }

    private static <T> ObjectProvider<T> listening(Class<T> type, T listener) {
        return new StaticListableBeanFactory(Map.of("listener", listener)).getBeanProvider(type);
    }

    @Override
    public Instant instant() {
        return now;
    }

    ProviderJourneys providerJourneys() {
        return new ProviderJourneys(database, key, clock);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Seat 3 belongs to Trần Bình of unit 2, the others wait for a name. */
    Entrance contest(Entrance.Terms terms) {
        return contest(terms, new Enrolled(3, PersonName.parse("Trần Bình").orElseThrow(), 2));
    }

    /** Nine seats of unit 1 and two chairs for reserves of unit 2, but for the given lines. */
    Entrance contest(Entrance.Terms terms, Enrolled... known) {
        var roster = new ArrayList<Enrolled>();
        for (int chair = 1; chair <= 11; chair++) {
            roster.add(new Enrolled(chair, null, chair <= 9 ? 1 : 2));
        }
        for (var line : known) {
            roster.set(line.chair() - 1, line);
        }
        return entrances
                .open(new ContestRef(nextContest++), terms, List.of("Chi đoàn 1", "Tổ 2"), roster)
                .block();
    }

    Token ticket(Entrance entrance, int seat) {
        return tickets.of(entrance.contest())
                .filter(one -> one.seat() == seat)
                .next()
                .map(SeatTicket::ticket)
                .block();
    }

    ClaimOutcome claim(Entrance entrance, Claim.By by, String name, Token device) {
        return seats.claim(entrance, new Claim(by, name, 1, device, true, false)).block();
    }

    ClaimOutcome.Claimed seated(Entrance entrance, Claim.By by, Token device) {
        return (ClaimOutcome.Claimed) claim(entrance, by, "Nguyễn Văn An", device);
    }
}

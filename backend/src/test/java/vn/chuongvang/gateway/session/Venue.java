package vn.chuongvang.gateway.session;

import org.springframework.r2dbc.core.DatabaseClient;

import vn.chuongvang.gateway.socket.RawClient;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Enrolled;
import vn.chuongvang.identity.Entrance;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.identity.PersonName;
import vn.chuongvang.identity.ScreenTokens;
import vn.chuongvang.identity.SeatAssignment;
import vn.chuongvang.identity.SignIn;
import vn.chuongvang.identity.Staff;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.identity.StaffSessions;
import vn.chuongvang.live.ContestDraft;
import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.Contests;
import vn.chuongvang.live.Creation;
import vn.chuongvang.live.Room;
import vn.chuongvang.live.Rooms;
import vn.chuongvang.testing.Storage;
import vn.chuongvang.testing.StorageAddresses;
import vn.chuongvang.testing.WebServer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/** The whole server with PostgreSQL and Redis, and contests with people who sit down at once. */
final class Venue implements AutoCloseable {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String PASSWORD = "đèn sáng ghế 47";

    final WebServer server;
    private final StaffSession host;
    private final StaffSession referee;

    /** One contest with everybody's tokens. */
    record Contest(ContestId id, String code, Room room, List<String> tokens) {
        String tokenOf(int contestant) {
            return tokens.get(contestant - 1);
        }
    }

    Venue() {
        this(Storage.freshDatabase());
    }

    Venue(StorageAddresses storage) {
        this(WebServer.start(storage));
    }

    /** With settings beside the usual ones. */
    Venue(Map<String, Object> settings) {
        this(WebServer.start(settings));
    }

    Venue(WebServer server) {
        this.server = server;
        host = signedIn("chi.hai", StaffRole.HOST);
        referee = signedIn("anh.ba", StaffRole.REFEREE);
    }

    StaffSession signedIn(String name, StaffRole role) {
        var staff = server.bean(Staff.class);
        var account = Objects.requireNonNull(staff.create(name, role).block());
        var once = account.oneTimePassword();
        var first = (SignIn.SignedIn) staff.signIn(name, once, "test").block();
        staff.changePassword(first.session(), once, PASSWORD).block();
        return first.session();
    }

    int port() {
        return server.port();
    }

    Contest contest(ContestDraft draft) {
        return contest(draft, draft.roster().size());
    }

    /**
     * @param named how many have a name; the chairs of the others were taken by nobody
     */
    Contest contest(ContestDraft draft, int named) {
        var created = (Creation.Created) server.bean(Contests.class).create(draft).block();
        var ref = new ContestRef(created.id().value());
        int seats = draft.roster().size();
        var roster =
                IntStream.rangeClosed(1, seats)
                        .mapToObj(n -> new Enrolled(n, n <= named ? name(n) : null, 1))
                        .toList();
        var terms =
                new Entrance.Terms(seats, seats, SeatAssignment.FREE, true, false, "live-1", TODAY);
        var entrance =
                server.bean(Entrances.class)
                        .open(ref, terms, List.of("Chi đoàn 1", "Tổ 2"), roster)
                        .block();
        var tokens = tokens(ref, seats);
        var room = server.bean(Rooms.class).open(created.id()).block();
        return new Contest(created.id(), entrance.code().digits(), room, tokens);
    }

    private static PersonName name(int number) {
        return PersonName.parse("Nguyễn Thị Số " + number).orElseThrow();
    }

    /** As if everybody had claimed their seat; one statement and not a thousand claims. */
    private List<String> tokens(ContestRef contest, int seats) {
        var secrets = new ArrayList<String>();
        var hashes = new String[seats];
        for (int i = 0; i < seats; i++) {
            secrets.add(UUID.randomUUID().toString());
            hashes[i] = hash(secrets.get(i));
        }
        server.bean(DatabaseClient.class)
                .sql(
                        """
                        insert into device_token (token_hash, contest, contestant, issued_at)
                        select decode(hash, 'hex'), $1, number, $2
                        from unnest($3::text[]) with ordinality t(hash, number)
                        """)
                .bind(0, contest.id())
                .bind(1, Instant.now())
                .bind(2, hashes)
                .then()
                .block();
        return secrets;
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Client connect() {
        return connect("/ws");
    }

    Client connect(String path) {
        return new Client(new RawClient(port()).handshake(path));
    }

    Client contestant(Contest contest, int number) {
        return connect().hello("contestant", contest.tokenOf(number), null);
    }

    Client spectator(Contest contest) {
        return connect("/ws/watch").hello("spectator", null, contest.code());
    }

    Client screen(Contest contest) {
        var ref = new ContestRef(contest.id().value());
        var token = server.bean(ScreenTokens.class).issue(ref, host.member()).block();
        return connect().hello("screen", token.secret(), null);
    }

    String renewScreens(Contest contest) {
        var ref = new ContestRef(contest.id().value());
        return server.bean(ScreenTokens.class).renew(ref, host.member()).block().secret();
    }

    Client host(Contest contest) {
        return connect().hello("host", socketToken(host), contest.code());
    }

    Client referee(Contest contest) {
        return connect().hello("referee", socketToken(referee), contest.code());
    }

    Client prompter(Contest contest) {
        return connect().hello("prompter", socketToken(host), contest.code());
    }

    String hostToken() {
        return socketToken(host);
    }

    String refereeToken() {
        return socketToken(referee);
    }

    StaffSession hostSession() {
        return host;
    }

    String socketToken(StaffSession session) {
        return server.bean(StaffSessions.class).socketToken(session).block().secret();
    }

    @Override
    public void close() {
        server.close();
    }
}

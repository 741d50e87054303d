package vn.chuongvang.rehearsal.server;

import tools.jackson.databind.JsonNode;

import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.client.Pass;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sets a contest up over the HTTP API: creates it, opens its room, takes its seats. */
public final class Staging {

    private static final int CLAIMS_IN_FLIGHT = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Staging() {}

    public static ReadyContest stage(HostAccount host, ContestWish wish)
            throws IOException, InterruptedException {
        var body = body(wish);
        body.put("claimBySeatNumber", true);
        JsonNode made = host.post("/api/contests", body);
        String id = made.path("id").asString();
        host.post("/api/contests/" + id + "/open", Map.of());
        JsonNode contest = host.get("/api/contests/" + id);
        String code = contest.path("code").asString();
        return new ReadyContest(id, code, claimSeats(host, contest, wish), keys(contest));
    }

    /** Everybody is on the roster, and nobody has come yet. */
    public static ContestWithCards withCards(HostAccount host, ContestWish wish)
            throws IOException, InterruptedException {
        var body = body(wish);
        body.put("claimBySeatNumber", false);
        body.put("roster", roster(wish));
        JsonNode made = host.post("/api/contests", body);
        String id = made.path("id").asString();
        List<String> tickets =
                host.get(tickets(id))
                        .valueStream()
                        .map(card -> card.path("ticket").asString())
                        .toList();
        return new ContestWithCards(id, made.path("code").asString(), tickets);
    }

    /** How many of its cards somebody has come with. */
    public static long claimed(HostAccount host, ContestWithCards contest)
            throws IOException, InterruptedException {
        return host.get(tickets(contest.id()))
                .valueStream()
                .filter(card -> card.path("claimed").asBoolean())
                .count();
    }

    private static String tickets(String contest) {
        return "/api/contests/" + contest + "/tickets";
    }

    private static Map<String, Object> body(ContestWish wish) {
        Map<String, Object> body = new HashMap<>();
        body.put("title", wish.title());
        body.put("organiser", wish.organiser());
        body.put("preset", wish.preset());
        body.put("playedOn", LocalDate.now().toString());
        body.put("seats", wish.seats());
        body.put("units", wish.units());
        body.put("official", false);
        body.put("rules", wish.rules());
        return body;
    }

    /** One line for each: seat, name, unit. */
    private static String roster(ContestWish wish) {
        return IntStream.range(0, wish.names().size())
                .mapToObj(
                        i -> (i + 1) + "\t" + wish.names().get(i) + "\t" + wish.units().getFirst())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, Wire.Key> keys(JsonNode contest) {
        Map<String, Wire.Key> keys = new HashMap<>();
        for (JsonNode question : contest.path("questions")) {
            keys.put(question.path("text").asString(), key(question.path("key")));
        }
        return keys;
    }

    private static Wire.Key key(JsonNode key) {
        JsonNode area = key.path("area");
        return new Wire.Key(
                key.path("option").isInt() ? key.path("option").asInt() : null,
                key.path("text").isString() ? key.path("text").asString() : null,
                key.path("marks").isArray()
                        ? key.path("marks").valueStream().map(JsonNode::asInt).toList()
                        : null,
                area.isObject()
                        ? new Wire.Area(
                                area.path("left").asInt(),
                                area.path("top").asInt(),
                                area.path("width").asInt(),
                                area.path("height").asInt())
                        : null,
                "",
                null,
                null);
    }

    private static List<Pass> claimSeats(HostAccount host, JsonNode contest, ContestWish wish)
            throws InterruptedException {
        String path = "/api/rooms/" + contest.path("code").asString() + "/claim";
        var inFlight = new Semaphore(CLAIMS_IN_FLIGHT);
        List<CompletableFuture<Pass>> claims = new ArrayList<>();
        for (int i = 0; i < wish.names().size(); i++) {
            inFlight.acquire();
            claims.add(
                    host.postLater(path, claim(wish, i))
                            .whenComplete((_, _) -> inFlight.release())
                            .thenApply(seat -> Pass.contestant(seat.path("token").asString())));
        }
        return claims.stream().map(CompletableFuture::join).toList();
    }

    private static Map<String, Object> claim(ContestWish wish, int i) {
        return Map.of(
                "seat",
                i + 1,
                "name",
                wish.names().get(i),
                "device",
                secret(),
                "consent",
                true,
                "publicName",
                false);
    }

    private static String secret() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

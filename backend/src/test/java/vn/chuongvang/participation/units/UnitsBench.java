package vn.chuongvang.participation.units;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

import vn.chuongvang.identity.StaffCookies;
import vn.chuongvang.identity.StaffRole;
import vn.chuongvang.testing.WebServer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * How long a search and a page of the tree take at the size of the country, over HTTP and real
 * PostgreSQL. Not part of any build: docs/benchmarks.md says how it is run.
 */
class UnitsBench {
    private static final LocalDate REFORM = Province.REFORM;
    private static final int CELLS = 60_000;
    private static final int ROUNDS = 400;
    private static final List<String> SYLLABLES =
            List.of(
                    "Tân", "An", "Hoà", "Phú", "Bình", "Thạnh", "Long", "Đông", "Tây", "Nam",
                    "Xuân", "Giang", "Sơn", "Hải", "Mỹ", "Đức", "Vĩnh", "Quang", "Trung", "Thuỷ");

    private final Random random = new Random(6);
    private final Map<UUID, List<UnitVersion>> units = new HashMap<>();
    private final List<Lineage> lineage = new ArrayList<>();
    private final List<UUID> communes = new ArrayList<>();

    @Test
    void measure() {
        country();
        try (var server = WebServer.start()) {
            var all = server.bean(Units.class);
            var book = timed("write " + units.size() + " units", () -> write(all));
            long before = used();
            var read =
                    timed(
                            "read the book",
                            () ->
                                    Objects.requireNonNull(
                                            server.bean(UnitTables.class).read().block()));
            System.out.printf("book: %d MB%n", (used() - before) >> 20);
            timed("index for the search", () -> UnitSearch.of(read));
            timed("tree of a day", () -> read.asOf(REFORM));
            timed("laws", () -> UnitLaws.broken(read));
            var change =
                    new UnitChange.Rename(communes.getFirst(), REFORM.plusDays(9), "Xã X", "", "");
            timed("one change", () -> all.change(change, REFORM, book.generation(), "an").block());
            var host =
                    server.browser(StaffCookies.signedIn(server, "an", StaffRole.HOST))
                            .mutate()
                            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(64 << 20))
                            .build();
            for (var q :
                    List.of("tan an", "Tân An", "thon 1", "chi doan", "x", "hoa phu, tinh 7")) {
                times(
                        "search “" + q + "”",
                        i -> get(host, "/api/units/search?size=20&asOf=2025-08-01&q=" + q));
            }
            times(
                    "search of two syllables",
                    i -> get(host, "/api/units/search?size=20&q=" + name()));
            times("tree, top", i -> get(host, "/api/units/tree?asOf=2025-08-01"));
            times("tree, a commune", i -> get(host, "/api/units/tree?unit=" + communes.get(i * 7)));
            var provinces = read.asOf(REFORM).tops(Hierarchy.DOAN);
            times(
                    "tree, a province",
                    i ->
                            get(
                                    host,
                                    "/api/units/tree?unit="
                                            + provinces.get(i % provinces.size()).unit()));
            times(
                    "tree, a day that nobody has looked at",
                    i -> get(host, "/api/units/tree?asOf=" + REFORM.plusDays(i)));
            timed("export.csv", () -> get(host, "/api/units/export.csv"));
        }
    }

    private void country() {
        var provinces = new ArrayList<UUID>();
        for (int i = 0; i < 34; i++) {
            provinces.add(unit(UnitType.PROVINCE, "Tỉnh " + i, null, null));
        }
        for (int i = 0; i < 3_321; i++) {
            communes.add(unit(UnitType.COMMUNE, "Xã " + name(), provinces.get(i % 34), null));
        }
        for (int i = 0; i < 10_035; i++) {
            var old = unit(UnitType.COMMUNE, "Xã " + name(), null, REFORM);
            var to = communes.get(i % communes.size());
            lineage.add(new Lineage(old, to, Lineage.Kind.MERGE, REFORM, "", null));
        }
        for (int i = 0; i < CELLS; i++) {
            var commune = communes.get(i % communes.size());
            unit(UnitType.CELL, "Chi đoàn thôn " + (1 + i / communes.size()), commune, null);
        }
    }

    private UUID unit(UnitType type, String name, UUID parent, LocalDate until) {
        var unit = new UUID(random.nextLong(), random.nextLong());
        var from = until == null ? REFORM : REFORM.minusYears(5);
        units.put(
                unit,
                List.of(
                        new UnitVersion(
                                unit,
                                Hierarchy.DOAN,
                                from,
                                until,
                                type,
                                name,
                                "",
                                parent,
                                null,
                                "")));
        return unit;
    }

    private String name() {
        return SYLLABLES.get(random.nextInt(SYLLABLES.size()))
                + " "
                + SYLLABLES.get(random.nextInt(SYLLABLES.size()));
    }

    private UnitBook write(Units all) {
        var done =
                all.write(
                                0,
                                REFORM,
                                (_, _) ->
                                        new UnitOutcome.Accepted(
                                                UnitEdit.of(REFORM, units, lineage)),
                                new Units.Note("an", "Bench", "{}"))
                        .block();
        return ((Units.Done.Written) Objects.requireNonNull(done)).book();
    }

    private static byte[] get(WebTestClient host, String path) {
        return Objects.requireNonNull(
                host.get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long start = System.nanoTime();
        var result = work.get();
        System.out.printf("%s: %d ms%n", what, (System.nanoTime() - start) / 1_000_000);
        return result;
    }

    private static void times(String what, IntFunction<byte[]> work) {
        var took = new long[ROUNDS];
        int bytes = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            bytes = work.apply(i).length;
            took[i] = System.nanoTime() - start;
        }
        System.out.printf("%s: first %.1f", what, took[0] / 1e6);
        Arrays.sort(took);
        System.out.printf(
                ", p50 %.1f, p95 %.1f, max %.1f ms, %d bytes%n",
                took[ROUNDS / 2] / 1e6,
                took[ROUNDS * 95 / 100] / 1e6,
                took[ROUNDS - 1] / 1e6,
                bytes);
    }
}

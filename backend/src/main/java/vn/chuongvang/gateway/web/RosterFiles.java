package vn.chuongvang.gateway.web;

import jakarta.annotation.PreDestroy;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.identity.Person;
import vn.chuongvang.identity.Unit;
import vn.chuongvang.questionbank.text.VietnameseText;
import vn.chuongvang.sheets.Cell;
import vn.chuongvang.sheets.Table;
import vn.chuongvang.sheets.TableReader;
import vn.chuongvang.sheets.UnreadableTable;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Rosters in files: looked through without anything being done, then imported as a whole. No file
 * is kept: the page sends it again when the host has seen the report.
 */
@Component
class RosterFiles {
    static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final int MOST_WAITING = 4;
    private static final int SAMPLES = 3;

    private final DraftHall hall;
    private final Editing editing;

    /** One file at a time: the largest takes a second and 100 MB. */
    private final Scheduler reader = Schedulers.newBoundedElastic(1, MOST_WAITING, "roster");

    RosterFiles(DraftHall hall, Editing editing) {
        this.hall = hall;
        this.editing = editing;
    }

    /**
     * How a file is to be read.
     *
     * @param sheet among those that are not hidden, from 0
     * @param uses of the columns, as {@link RosterColumns#read}; absent: guessed
     * @param heading its line, 0 for none; only with {@code uses}
     * @param addUnits whether units that the draft does not have are added
     */
    record Wish(int sheet, @Nullable String uses, int heading, boolean addUnits) {}

    private record Looked(DraftHall.Now now, RosterReport report, List<RosterText.Row> rows) {}

    Mono<RosterReport> check(long id, Flux<DataBuffer> file, Wish wish) {
        return look(id, file, wish).map(Looked::report);
    }

    /** All of it or nothing; refused while the report has errors. */
    Mono<RosterReport> bring(long id, Flux<DataBuffer> file, Wish wish) {
        return look(id, file, wish)
                .flatMap(
                        looked ->
                                looked.report().errors() > 0
                                        ? Mono.error(unfit(looked.report()))
                                        : editing.edit(id, details(looked))
                                                .thenReturn(looked.report()));
    }

    private Mono<Looked> look(long id, Flux<DataBuffer> file, Wish wish) {
        return hall.now(id)
                .flatMap(now -> bytes(file).publishOn(reader).map(bytes -> look(now, bytes, wish)))
                .onErrorMap(RejectedExecutionException.class, _ -> busy());
    }

    private static Mono<byte[]> bytes(Flux<DataBuffer> file) {
        return DataBufferUtils.join(file, MOST_BYTES)
                .map(
                        buffer -> {
                            var bytes = new byte[buffer.readableByteCount()];
                            buffer.read(bytes);
                            DataBufferUtils.release(buffer);
                            return bytes;
                        })
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, _ -> tooLarge());
    }

    private static Looked look(DraftHall.Now now, byte[] file, Wish wish) {
        var table = table(file, wish.sheet());
        var columns =
                wish.uses() == null
                        ? RosterColumns.guess(table)
                        : RosterColumns.read(wish.heading(), wish.uses(), table.width());
        var check = RosterCheck.of(table, columns, hall(now), wish.addUnits());
        return new Looked(now, report(table, columns, check, now), check.rows());
    }

    private static Table table(byte[] file, int sheet) {
        try {
            return TableReader.read(file, sheet);
        } catch (UnreadableTable e) {
            throw Refused.unfit(
                    "FILE_" + e.reason().name(),
                    "The file was not read; nothing was done. See docs/http-api.md for "
                            + e.reason()
                            + ".",
                    List.of());
        }
    }

    private static RosterCheck.Hall hall(DraftHall.Now now) {
        return new RosterCheck.Hall(
                now.entrance().terms().seats(),
                now.units().stream().map(Unit::name).toList(),
                held(now));
    }

    private static Map<Integer, String> held(DraftHall.Now now) {
        return now.people().stream()
                .filter(person -> now.seated().contains(person.contestant()))
                .collect(
                        Collectors.toMap(
                                Person::contestant,
                                person -> Objects.requireNonNullElse(person.fullName(), "")));
    }

    private static RosterReport report(
            Table table, RosterColumns columns, RosterCheck check, DraftHall.Now now) {
        var rows = check.rows();
        var problems = check.problems();
        int errors = (int) problems.stream().filter(RosterReport.Problem::error).count();
        int below =
                (int)
                        table.lines().stream()
                                .filter(line -> line.number() > columns.heading())
                                .count();
        return new RosterReport(
                table.read(),
                table.sheets(),
                table.sheet(),
                columns.heading(),
                shown(table, columns),
                rows.size(),
                table.empty() + below - columns.people(table).size(),
                reserves(rows, now),
                replaced(rows, now),
                errors,
                problems.size() - errors,
                problems.stream().limit(RosterReport.MOST_PROBLEMS).toList(),
                check.newUnits(),
                rows.stream()
                        .sorted(
                                Comparator.comparing(
                                        row -> VietnameseText.sortKey(row.name().full())))
                        .limit(RosterReport.MOST_SHOWN)
                        .map(
                                row ->
                                        new RosterReport.Person(
                                                row.line(),
                                                row.seat(),
                                                row.name().full(),
                                                row.unit(),
                                                row.reserve()))
                        .toList());
    }

    /** Marked as such, and those whom the floor cannot hold. */
    private static int reserves(List<RosterText.Row> rows, DraftHall.Now now) {
        int marked = (int) rows.stream().filter(RosterText.Row::reserve).count();
        var names = names(rows);
        int seats = now.entrance().terms().seats();
        int others =
                (int)
                        held(now).entrySet().stream()
                                .filter(one -> one.getKey() <= seats)
                                .filter(one -> !names.contains(one.getValue()))
                                .count();
        return marked + Math.max(0, rows.size() - marked + others - seats);
    }

    private static int replaced(List<RosterText.Row> rows, DraftHall.Now now) {
        var names = names(rows);
        return (int)
                now.people().stream()
                        .filter(person -> person.fullName() != null)
                        .filter(person -> !now.seated().contains(person.contestant()))
                        .filter(person -> !names.contains(person.fullName()))
                        .count();
    }

    private static HashSet<String> names(List<RosterText.Row> rows) {
        return rows.stream()
                .map(row -> row.name().full())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<RosterReport.Column> shown(Table table, RosterColumns columns) {
        var people = columns.people(table).stream().limit(SAMPLES).toList();
        var heading =
                table.lines().stream()
                        .filter(line -> line.number() == columns.heading())
                        .findFirst();
        return IntStream.range(0, columns.uses().size())
                .mapToObj(
                        i ->
                                new RosterReport.Column(
                                        Cell.letter(i),
                                        heading.map(line -> line.cell(i).text()).orElse(""),
                                        people.stream().map(line -> line.cell(i).text()).toList(),
                                        columns.uses().get(i)))
                .toList();
    }

    /** In the words of a pasted roster, so that there is one way into a draft. */
    private static Details details(Looked looked) {
        var draft = looked.now().contest().draft();
        var roster =
                looked.rows().stream().map(RosterFiles::pasted).collect(Collectors.joining("\n"));
        return new Details(
                draft.title(),
                draft.organiser(),
                draft.playedOn(),
                looked.now().entrance().terms().claimBySeatNumber(),
                null,
                null,
                null,
                null,
                roster,
                null);
    }

    private static String pasted(RosterText.Row row) {
        return String.join(
                "\t",
                row.seat() == null ? "" : row.seat().toString(),
                row.name().full(),
                row.unit() == null ? "" : row.unit(),
                row.reserve() ? "x" : "");
    }

    private static Refused unfit(RosterReport report) {
        return Refused.unfit(
                "ROSTER_UNFIT",
                "%d rows do not fit; nothing was imported.".formatted(report.errors()),
                report.problems().stream().filter(RosterReport.Problem::error).toList());
    }

    private static Refused tooLarge() {
        return new Refused(
                HttpStatus.CONTENT_TOO_LARGE,
                "FILE_TOO_LARGE",
                "At most 4 MB: keep only the sheet with the roster.");
    }

    private static Refused busy() {
        return new Refused(
                HttpStatus.SERVICE_UNAVAILABLE,
                "BUSY",
                "Other rosters are being read; try again in a few seconds.");
    }

    @PreDestroy
    void close() {
        reader.dispose();
    }
}

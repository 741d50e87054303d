package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.participation.dashboard.Dashboards;
import vn.chuongvang.participation.declared.Declaration;
import vn.chuongvang.participation.declared.Declarations;
import vn.chuongvang.participation.declared.Declarations.Added;
import vn.chuongvang.participation.declared.DeclaredFile;
import vn.chuongvang.participation.declared.Evidence;
import vn.chuongvang.participation.declared.EvidenceFile;
import vn.chuongvang.participation.units.UnitBook;
import vn.chuongvang.participation.units.Units;
import vn.chuongvang.sheets.TableReader;
import vn.chuongvang.sheets.UnreadableTable;
import vn.chuongvang.sheets.Upload;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Files of declarations: their evidence, and lists of numbers that are read into a form. */
@RestController
@RequestMapping("/api/participation/declared")
class EvidenceController {
    private final Declarations declarations;
    private final Units units;
    private final Dashboards dashboards;
    private final FigureScope scope;
    private final FigureAudit audit;

    EvidenceController(
            Declarations declarations,
            Units units,
            Dashboards dashboards,
            FigureScope scope,
            FigureAudit audit) {
        this.declarations = declarations;
        this.units = units;
        this.dashboards = dashboards;
        this.scope = scope;
        this.audit = audit;
    }

    /** Nothing is saved: what is understood comes back, with what is not. */
    @PostMapping(path = "/read", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<DeclaredFile.Read> read(
            @RequestParam UUID unit,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE)
                    @Nullable LocalDate heldOn,
            @RequestBody(required = false) Flux<DataBuffer> file,
            @AuthenticationPrincipal StaffSession session) {
        var day = Objects.requireNonNullElseGet(heldOn, dashboards::today);
        return scope.mustWrite(session.member(), unit)
                .then(bytes(file))
                .zipWith(units.book())
                .publishOn(Schedulers.boundedElastic())
                .map(read -> read(read.getT1(), read.getT2(), unit, day));
    }

    private static DeclaredFile.Read read(byte[] file, UnitBook book, UUID unit, LocalDate day) {
        try {
            return DeclaredFile.read(
                    TableReader.read(file, 0, Declaration.Activity.MOST_COUNTS + 1),
                    book.asOf(day),
                    unit);
        } catch (UnreadableTable e) {
            throw FiguresRefused.unfit(
                    "FILE_UNREADABLE",
                    "The file is no table that can be read (%s): .xlsx or CSV, at most %d lines."
                            .formatted(e.reason(), Declaration.Activity.MOST_COUNTS));
        }
    }

    @PostMapping(path = "/{id}/evidence", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<Evidence> add(
            @PathVariable long id,
            @RequestParam String name,
            @RequestBody(required = false) Flux<DataBuffer> file,
            @AuthenticationPrincipal StaffSession session) {
        return seen(id, session)
                .delayUntil(one -> scope.mustWrite(session.member(), one.activity().unit()))
                .then(bytes(file))
                .map(bytes -> EvidenceFile.of(name, bytes).orElseThrow(EvidenceController::unfit))
                .flatMap(fit -> declarations.prove(id, fit, session.member().name()))
                .map(EvidenceController::done);
    }

    private static Evidence done(Added added) {
        return switch (added) {
            case Added.Done(var evidence) -> evidence;
            case Added.TooMany _ ->
                    throw FiguresRefused.conflict(
                            "TOO_MANY_FILES",
                            "There are %d files of it already.".formatted(Evidence.MOST_FILES));
            case Added.Withdrawn _ ->
                    throw FiguresRefused.conflict("WITHDRAWN", "It was withdrawn.");
        };
    }

    private static FiguresRefused unfit() {
        return FiguresRefused.unfit(
                "FILE_UNFIT",
                "Evidence is a PDF, a picture (JPEG, PNG, WebP), an .xlsx, .docx or .csv file.");
    }

    /** Who looks at it is written down first: it may show people. */
    @GetMapping("/{id}/evidence/{file}")
    Mono<ResponseEntity<byte[]>> file(
            @PathVariable long id,
            @PathVariable long file,
            @AuthenticationPrincipal StaffSession session) {
        return seen(id, session)
                .flatMap(
                        one ->
                                declarations
                                        .file(id, file)
                                        .delayUntil(
                                                _ -> audit.read(session, one.activity().unit())))
                .map(EvidenceController::reply)
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("file")));
    }

    private static ResponseEntity<byte[]> reply(EvidenceFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(file.bytes());
    }

    private static Mono<byte[]> bytes(Flux<DataBuffer> file) {
        return Upload.bytes(
                file,
                Evidence.MOST_BYTES,
                () ->
                        FiguresRefused.tooLarge(
                                "A file has at most %d MB."
                                        .formatted(Evidence.MOST_BYTES / (1024 * 1024))));
    }

    private Mono<Declaration> seen(long id, StaffSession session) {
        return declarations
                .one(id)
                .filterWhen(one -> scope.sees(session.member(), one.activity().unit()))
                .switchIfEmpty(Mono.error(() -> FiguresRefused.unknown("declaration")));
    }
}

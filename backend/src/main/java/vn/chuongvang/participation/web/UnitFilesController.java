package vn.chuongvang.participation.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.participation.units.Hierarchy;
import vn.chuongvang.participation.units.UnitBook;
import vn.chuongvang.participation.units.UnitExport;
import vn.chuongvang.participation.units.UnitImports;
import vn.chuongvang.participation.units.UnitReport;
import vn.chuongvang.participation.units.UnitSample;
import vn.chuongvang.participation.units.Units;
import vn.chuongvang.sheets.Upload;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** Units from files and into files, and the sample for an empty tree. */
@RestController
@RequestMapping("/api/units")
class UnitFilesController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Units units;
    private final UnitImports imports;

    UnitFilesController(Units units, UnitImports imports) {
        this.units = units;
        this.imports = imports;
    }

    /**
     * What an import did.
     *
     * @param generation of the tree from now on
     */
    record Imported(long generation, UnitReport report) {}

    /** Nothing is done. */
    @PostMapping(path = "/import/dry-run", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<UnitReport> look(@RequestBody(required = false) Flux<DataBuffer> file) {
        return bytes(file).flatMap(imports::look).map(one -> done(one).report());
    }

    @PostMapping(path = "/import", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<Imported> bring(
            @RequestParam long generation,
            @RequestBody(required = false) Flux<DataBuffer> file,
            @AuthenticationPrincipal StaffSession session) {
        return bytes(file)
                .flatMap(bytes -> imports.bring(bytes, generation, session.member().name()))
                .map(UnitFilesController::done);
    }

    private static Imported done(UnitImports.Outcome outcome) {
        return switch (outcome) {
            case UnitImports.Outcome.Done(var report, var generation) ->
                    new Imported(generation, report);
            case UnitImports.Failed failed -> throw UnitRefused.of(failed);
        };
    }

    /** Into a tree without any unit only. */
    @PostMapping("/sample")
    Mono<Imported> sample(@AuthenticationPrincipal StaffSession session) {
        return units.book()
                .filter(book -> book.units().isEmpty())
                .switchIfEmpty(Mono.error(UnitRefused::notEmpty))
                .flatMap(
                        book ->
                                imports.bring(
                                        UnitSample.file(),
                                        book.generation(),
                                        session.member().name()))
                .map(UnitFilesController::done);
    }

    @GetMapping("/template.xlsx")
    ResponseEntity<byte[]> template(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "vi")
                    String languages) {
        return file(XLSX, "mau-don-vi.xlsx", UnitExport.template(ReportReply.language(languages)));
    }

    @GetMapping("/export.xlsx")
    Mono<ResponseEntity<byte[]>> xlsx(
            @RequestParam(required = false) @Nullable Hierarchy hierarchy,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "vi")
                    String languages) {
        var language = ReportReply.language(languages);
        return export(XLSX, "don-vi.xlsx", book -> UnitExport.xlsx(book, hierarchy, language));
    }

    @GetMapping("/export.csv")
    Mono<ResponseEntity<byte[]>> csv(
            @RequestParam(required = false) @Nullable Hierarchy hierarchy,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "vi")
                    String languages) {
        var language = ReportReply.language(languages);
        return export(CSV, "don-vi.csv", book -> UnitExport.csv(book, hierarchy, language));
    }

    private Mono<ResponseEntity<byte[]>> export(
            MediaType type, String name, Function<UnitBook, byte[]> write) {
        return units.book()
                .publishOn(Schedulers.boundedElastic())
                .map(book -> file(type, name, write.apply(book)));
    }

    private static Mono<byte[]> bytes(Flux<DataBuffer> file) {
        return Upload.bytes(file, UnitImports.MOST_BYTES, UnitRefused::tooLarge);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s\"".formatted(name))
                .body(bytes);
    }
}

package vn.chuongvang.gateway.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import java.nio.charset.StandardCharsets;

/** A roster as a file: the template, what a file would do, and the import. */
@RestController
@RequestMapping("/api/contests/{id}/roster")
class RosterController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final ContestPages pages;
    private final RosterFiles files;

    RosterController(ContestPages pages, RosterFiles files) {
        this.pages = pages;
        this.files = files;
    }

    @GetMapping("/template.xlsx")
    Mono<ResponseEntity<byte[]>> template(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "vi")
                    String languages) {
        return pages.page(id)
                .map(page -> RosterTemplate.of(page, PageLanguage.of(languages)))
                .map(template -> file(XLSX, "xlsx", template.xlsx()));
    }

    @GetMapping("/template.csv")
    Mono<ResponseEntity<byte[]>> plainTemplate(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "vi")
                    String languages) {
        return pages.page(id)
                .map(page -> RosterTemplate.of(page, PageLanguage.of(languages)))
                .map(template -> file(CSV, "csv", template.csv()));
    }

    /** Nothing is done. */
    @PostMapping(path = "/check", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<RosterReport> check(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int sheet,
            @RequestParam(defaultValue = "") String columns,
            @RequestParam(defaultValue = "0") int heading,
            @RequestParam(defaultValue = "false") boolean addUnits,
            ServerHttpRequest request) {
        return files.check(id, request.getBody(), wish(sheet, columns, heading, addUnits));
    }

    @PostMapping(path = "/import", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<RosterReport> bring(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int sheet,
            @RequestParam(defaultValue = "") String columns,
            @RequestParam(defaultValue = "0") int heading,
            @RequestParam(defaultValue = "false") boolean addUnits,
            ServerHttpRequest request) {
        return files.bring(id, request.getBody(), wish(sheet, columns, heading, addUnits));
    }

    private static RosterFiles.Wish wish(int sheet, String columns, int heading, boolean addUnits) {
        return new RosterFiles.Wish(sheet, columns.isEmpty() ? null : columns, heading, addUnits);
    }

    private static ResponseEntity<byte[]> file(MediaType type, String ending, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"danh-sach-thi-sinh.%s\"".formatted(ending))
                .body(bytes);
    }
}

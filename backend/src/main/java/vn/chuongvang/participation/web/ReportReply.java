package vn.chuongvang.participation.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import vn.chuongvang.participation.reports.ReportForm;

import java.util.Locale;

/** Files of reports in answers. */
final class ReportReply {
    private ReportReply() {}

    static ResponseEntity<byte[]> file(String name, ReportForm form, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.type()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.%s\"".formatted(name, form.ending()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }

    /** By the ending of an address. */
    static ReportForm form(String ending) {
        for (var form : ReportForm.values()) {
            if (form.ending().equals(ending)) {
                return form;
            }
        }
        throw FiguresRefused.unknown("kind of file");
    }

    /** Vietnamese unless English is asked for first. */
    static Locale language(String languages) {
        return Locale.of(languages.toLowerCase(Locale.ROOT).startsWith("en") ? "en" : "vi");
    }
}

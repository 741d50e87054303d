package vn.chuongvang.openapi.web;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;

import java.util.List;

/**
 * What kinds of files an address answers with: the controllers say it only when they answer. Bytes
 * have no schema.
 */
final class Files {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String PDF = "application/pdf";
    private static final String CSV = "text/csv;charset=UTF-8";

    private Files() {}

    static Content of(Address address) {
        var content = new Content();
        types(address.path()).forEach(type -> content.addMediaType(type, new MediaType()));
        return content;
    }

    private static List<String> types(String path) {
        if (path.endsWith(".{ending}") || path.endsWith("/jobs/{id}/file")) {
            return List.of(XLSX, DOCX, PDF, CSV);
        }
        if (path.endsWith("/questions/export")) {
            return List.of(
                    XLSX,
                    "text/plain;charset=UTF-8",
                    "application/xml",
                    "application/zip",
                    "application/yaml",
                    "application/json");
        }
        return List.of(
                switch (path.substring(path.lastIndexOf('.') + 1)) {
                    case "pdf" -> PDF;
                    case "xlsx" -> XLSX;
                    case "csv" -> CSV;
                    default ->
                            path.endsWith("/journal")
                                    ? "application/x-ndjson"
                                    : "application/octet-stream";
                });
    }
}

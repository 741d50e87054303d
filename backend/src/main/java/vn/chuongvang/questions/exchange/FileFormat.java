package vn.chuongvang.questions.exchange;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.questionbank.exchange.Exporter;
import vn.chuongvang.questionbank.exchange.Importer;
import vn.chuongvang.questionbank.exchange.aiken.AikenExporter;
import vn.chuongvang.questionbank.exchange.aiken.AikenImporter;
import vn.chuongvang.questionbank.exchange.gift.GiftExporter;
import vn.chuongvang.questionbank.exchange.gift.GiftImporter;
import vn.chuongvang.questionbank.exchange.moodle.MoodleExporter;
import vn.chuongvang.questionbank.exchange.moodle.MoodleImporter;
import vn.chuongvang.questionbank.exchange.own.OwnExporter;
import vn.chuongvang.questionbank.exchange.own.OwnImporter;
import vn.chuongvang.questionbank.exchange.qti.QtiExporter;
import vn.chuongvang.questionbank.exchange.qti.QtiImporter;
import vn.chuongvang.questionbank.exchange.table.Tables.Kind;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What kind of file it is; tables are told apart by their columns. */
public enum FileFormat {
    GIFT("txt", "text/plain;charset=UTF-8", new GiftImporter(), new GiftExporter()),
    MOODLE("xml", "application/xml", new MoodleImporter(), new MoodleExporter()),
    AIKEN("txt", "text/plain;charset=UTF-8", new AikenImporter(), new AikenExporter()),
    QTI("zip", "application/zip", new QtiImporter(), new QtiExporter()),
    XLSX("xlsx", FileFormat.SHEET, new SheetImporter(), new SheetExporter(Kind.OURS)),
    KAHOOT("xlsx", FileFormat.SHEET, new SheetImporter(), new SheetExporter(Kind.KAHOOT)),
    WAYGROUND("xlsx", FileFormat.SHEET, new SheetImporter(), new SheetExporter(Kind.WAYGROUND)),
    YAML("yaml", "application/yaml", new OwnImporter(), OwnExporter.yaml()),
    JSON("json", "application/json", new OwnImporter(), OwnExporter.json());

    private static final String SHEET =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** So much of a file is looked at to tell what it is. */
    private static final int HEAD = 16 * 1024;

    private static final Pattern QTI_ITEM = Pattern.compile("<\\w*:?assessmentItem[\\s>]");
    private static final Pattern OURS =
            Pattern.compile("(?m)^\\s*\\{?\\s*\"?(sources|questions)\"?\\s*:");

    private static final Pattern AIKEN_ANSWER =
            Pattern.compile("(?mi)^\\s*ANSWER\\s*:\\s*[A-Z]\\s*$");

    private static final Pattern GIFT_ANSWER =
            Pattern.compile("(?s)(?<!\\\\)\\{.*(?<!\\\\)\\}|^\\s*(\\$CATEGORY:|::|//)");

    private final String ending;
    private final String contentType;
    private final Importer importer;
    private final Exporter exporter;

    FileFormat(String ending, String contentType, Importer importer, Exporter exporter) {
        this.ending = ending;
        this.contentType = contentType;
        this.importer = importer;
        this.exporter = exporter;
    }

    /** By its name in an address; empty for a name that is none. */
    public static Optional<FileFormat> named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** By what is in it; null when it could be anything. */
    static @Nullable FileFormat of(byte[] file) {
        var head = new String(file, 0, Math.min(file.length, HEAD), StandardCharsets.UTF_8);
        if (head.startsWith("PK")) {
            // Names in a table of contents are not packed.
            return new String(file, StandardCharsets.ISO_8859_1).contains("[Content_Types].xml")
                    ? XLSX
                    : QTI;
        }
        if (head.stripLeading().startsWith("<") || head.startsWith("\uFEFF<")) {
            return QTI_ITEM.matcher(head).find() ? QTI : MOODLE;
        }
        if (AIKEN_ANSWER.matcher(head).find()) {
            return AIKEN;
        }
        if (OURS.matcher(head).find()) {
            return head.stripLeading().startsWith("{") ? JSON : YAML;
        }
        return GIFT_ANSWER.matcher(head).find() ? GIFT : null;
    }

    Importer importer() {
        return importer;
    }

    Exporter exporter() {
        return exporter;
    }

    /** Whether it takes pictures along. */
    boolean holdsPictures() {
        return this == MOODLE || this == QTI;
    }

    public String contentType() {
        return contentType;
    }

    /** Of a file with questions. */
    public String fileName() {
        return "cau-hoi-" + name().toLowerCase(Locale.ROOT) + "." + ending;
    }
}

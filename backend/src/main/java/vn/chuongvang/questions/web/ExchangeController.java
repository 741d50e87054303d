package vn.chuongvang.questions.web;

import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.paging.Paging;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questions.Questions;
import vn.chuongvang.questions.exchange.FileFormat;
import vn.chuongvang.questions.exchange.ImportReport;
import vn.chuongvang.questions.exchange.ImportWish;
import vn.chuongvang.questions.exchange.QuestionFiles;
import vn.chuongvang.sheets.Upload;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Questions from files and into files. */
@RestController
class ExchangeController {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final long NO_CONTEST = 0;

    private final QuestionFiles files;
    private final Secrecy secrecy;
    private final Questions questions;

    /** Writers wait for whoever downloads. */
    private final Scheduler writers = Schedulers.boundedElastic();

    ExchangeController(QuestionFiles files, Questions questions, Secrecy secrecy) {
        this.files = files;
        this.secrecy = secrecy;
        this.questions = questions;
    }

    @PostMapping(
            value = "/api/questions/import",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<ImportReport> read(
            @RequestBody(required = false) Flux<DataBuffer> file,
            @RequestParam(defaultValue = "auto") String format,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "T1") String topic,
            @RequestParam(defaultValue = "vi") String lang,
            @AuthenticationPrincipal StaffSession session) {
        var wanted = format.equals("auto") ? null : ExchangeRefused.format(format);
        var unnamed = ExchangeRefused.topic(topic);
        return Upload.bytes(file, ExchangeRefused.MOST_BYTES, ExchangeRefused::tooLarge)
                .zipWith(secrecy.hiddenFrom(session))
                .flatMap(
                        asked ->
                                files.read(
                                        asked.getT1(),
                                        new ImportWish(
                                                wanted,
                                                dryRun,
                                                unnamed,
                                                asked.getT2(),
                                                session.member().name(),
                                                language(lang)),
                                        LocalDate.now(VIETNAM)));
    }

    @GetMapping("/api/questions/export")
    Mono<ResponseEntity<Publisher<DataBuffer>>> write(
            @RequestParam String format, @RequestParam(defaultValue = "") List<String> topic) {
        var wanted = ExchangeRefused.format(format);
        return open(topic)
                .flatMap(
                        open ->
                                files.pictures(wanted, open)
                                        .map(kept -> file(wanted, stream(wanted, open, kept))));
    }

    /** What is lost in the file of the same address without {@code /losses}. */
    @GetMapping("/api/questions/export/losses")
    Mono<ResponseEntity<List<LossView>>> losses(
            @RequestParam String format,
            @RequestParam(defaultValue = "") List<String> topic,
            @RequestParam(defaultValue = "vi") String lang,
            Paging paging) {
        var wanted = ExchangeRefused.format(format);
        return open(topic)
                .flatMap(open -> files.losses(wanted, open))
                .map(all -> all.stream().map(one -> LossView.of(one, language(lang))).toList())
                .map(all -> paging.page(paging.cut(all, LossView::at), LossView::at));
    }

    @GetMapping("/api/questions/template.xlsx")
    Mono<ResponseEntity<byte[]>> template() {
        return files.template()
                .map(
                        bytes ->
                                ResponseEntity.ok()
                                        .headers(headers -> named(headers, FileFormat.XLSX))
                                        .body(bytes));
    }

    /** Without those that are sealed for a contest to come: a file would give their keys away. */
    private Mono<List<Question>> open(List<String> topics) {
        var wanted = topics.stream().map(ExchangeRefused::topic).toList();
        return questions
                .sealedElsewhere(NO_CONTEST)
                .map(
                        secret ->
                                questions.bank().questions().stream()
                                        .filter(one -> !secret.contains(one.id()))
                                        .filter(
                                                one ->
                                                        wanted.isEmpty()
                                                                || wanted.contains(one.topic()))
                                        .toList());
    }

    private Publisher<DataBuffer> stream(
            FileFormat format, List<Question> questions, Map<String, byte[]> pictures) {
        return DataBufferUtils.outputStreamPublisher(
                out -> QuestionFiles.write(format, questions, pictures, out, new ArrayList<>()),
                DefaultDataBufferFactory.sharedInstance,
                writers::schedule);
    }

    private static ResponseEntity<Publisher<DataBuffer>> file(
            FileFormat format, Publisher<DataBuffer> body) {
        return ResponseEntity.ok().headers(headers -> named(headers, format)).body(body);
    }

    /** Keys are in it: nothing on the way keeps it. */
    private static void named(HttpHeaders headers, FileFormat format) {
        headers.setContentType(MediaType.parseMediaType(format.contentType()));
        headers.setContentDisposition(
                ContentDisposition.attachment().filename(format.fileName()).build());
        headers.setCacheControl("no-store");
    }

    private static Locale language(String lang) {
        return lang.equals("en") ? Locale.ENGLISH : Locale.ROOT;
    }
}

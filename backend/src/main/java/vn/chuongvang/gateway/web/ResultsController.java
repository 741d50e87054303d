package vn.chuongvang.gateway.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.live.ContestId;
import vn.chuongvang.live.JournalFile;

import java.nio.charset.StandardCharsets;

/** The boards while a contest runs, and the result sheet. */
@RestController
@RequestMapping("/api/contests/{id}")
class ResultsController {
    private static final int MOST = 1_000;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final StandingsReader standings;
    private final StagePapers stage;
    private final JournalFile journal;

    ResultsController(StandingsReader standings, StagePapers stage, JournalFile journal) {
        this.stage = stage;
        this.standings = standings;
        this.journal = journal;
    }

    @GetMapping("/leaderboard")
    Mono<Standings> leaderboard(@PathVariable long id, @RequestParam(defaultValue = "10") int top) {
        return standings.top(id, Math.clamp(top, 1, MOST));
    }

    @GetMapping("/results")
    Mono<Standings> results(@PathVariable long id) {
        return standings.all(id, StandingsReader.Naming.IN_FULL);
    }

    /** Of a contest that is over: nobody's name, nobody's seat. */
    @GetMapping("/ranking")
    Mono<Ranking> ranking(@PathVariable long id) {
        return standings.whenOver(id).map(Ranking::of);
    }

    @GetMapping("/results.csv")
    Mono<ResponseEntity<String>> sheet(@PathVariable long id) {
        return standings
                .all(id, StandingsReader.Naming.IN_FULL)
                .map(ResultSheet::csv)
                .map(
                        text ->
                                ResponseEntity.ok()
                                        .contentType(CSV)
                                        .header(
                                                HttpHeaders.CONTENT_DISPOSITION,
                                                "attachment; filename=\"ket-qua-%d.csv\""
                                                        .formatted(id))
                                        .body(text));
    }

    /** The sheet to be signed, to be worked with: the same contents as the PDF. */
    @GetMapping("/results.xlsx")
    Mono<ResponseEntity<byte[]>> book(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "vi")
                    String languages) {
        return stage.results(id)
                .publishOn(Schedulers.boundedElastic())
                .map(results -> ResultBook.of(results, PageLanguage.of(languages)))
                .map(
                        book ->
                                ResponseEntity.ok()
                                        .contentType(RosterController.XLSX)
                                        .header(
                                                HttpHeaders.CONTENT_DISPOSITION,
                                                "attachment; filename=\"ket-qua-%d.xlsx\""
                                                        .formatted(id))
                                        .body(book));
    }

    /** To be recomputed elsewhere: {@code ./chuongvang verify-contest FILE}. */
    @GetMapping("/journal")
    Mono<ResponseEntity<Flux<String>>> journal(@PathVariable long id) {
        return standings
                .seal(id)
                .map(
                        seal ->
                                ResponseEntity.ok()
                                        .contentType(MediaType.APPLICATION_NDJSON)
                                        .header(
                                                HttpHeaders.CONTENT_DISPOSITION,
                                                "attachment; filename=\"nhat-ky-%d.ndjson\""
                                                        .formatted(id))
                                        .body(journal.lines(new ContestId(id), seal.text())));
    }
}

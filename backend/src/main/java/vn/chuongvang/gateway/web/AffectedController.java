package vn.chuongvang.gateway.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.identity.PersonFiles;
import vn.chuongvang.identity.PersonFiles.Affected;
import vn.chuongvang.live.ContestSummary;
import vn.chuongvang.live.Contests;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Whom an incident touches: the list that an authority and the people themselves are told from. */
@RestController
@RequestMapping("/api/privacy")
class AffectedController {
    private static final int MOST = 100_000;
    private static final long MOST_DAYS = 3_660;

    private final PersonFiles files;
    private final Contests contests;

    AffectedController(PersonFiles files, Contests contests) {
        this.files = files;
        this.contests = contests;
    }

    /**
     * How many, before the list is taken away.
     *
     * @param named of how many the name is still kept
     */
    record Extent(int people, int contests, int minors, int named) {

        static Extent of(List<Affected> people) {
            var contests = new HashSet<>(people.stream().map(Affected::contest).toList());
            return new Extent(
                    people.size(),
                    contests.size(),
                    (int) people.stream().filter(Affected::minor).count(),
                    (int) people.stream().filter(one -> !one.name().isEmpty()).count());
        }
    }

    /**
     * @param account absent: whoever has a copy of the database; else only of contests whose people
     *     this account read in that time
     */
    @GetMapping("/affected")
    Mono<Extent> extent(
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(defaultValue = "") String account) {
        return affected(from, to, account).map(Extent::of);
    }

    @GetMapping("/affected.xlsx")
    Mono<ResponseEntity<byte[]>> book(
            @RequestParam Instant from,
            @RequestParam Instant to,
            @RequestParam(defaultValue = "") String account,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "vi")
                    String languages) {
        return Mono.zip(affected(from, to, account), titles())
                .publishOn(Schedulers.boundedElastic())
                .map(
                        read ->
                                AffectedBook.of(
                                        read.getT1(), read.getT2(), PageLanguage.of(languages)))
                .map(
                        book ->
                                ResponseEntity.ok()
                                        .contentType(RosterController.XLSX)
                                        .header(
                                                HttpHeaders.CONTENT_DISPOSITION,
                                                "attachment; filename=\"nguoi-bi-anh-huong.xlsx\"")
                                        .body(book));
    }

    private Mono<List<Affected>> affected(Instant from, Instant to, String account) {
        if (!from.isBefore(to) || ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
            return Mono.error(
                    Refused.unfit(
                            "TIMES_UNFIT",
                            "The incident ends after it begins, within ten years.",
                            List.of("from", "to")));
        }
        return files.affected(from, to, account)
                .take(MOST + 1L)
                .collectList()
                .flatMap(
                        all ->
                                all.size() > MOST
                                        ? Mono.error(AffectedController::tooMany)
                                        : Mono.just(all));
    }

    private Mono<Map<Long, String>> titles() {
        return contests.list().collectMap(one -> one.id().value(), ContestSummary::title);
    }

    private static Refused tooMany() {
        return Refused.unfit(
                "TOO_MANY_PEOPLE", "More than 100,000 people; ask for shorter times.", List.of());
    }
}

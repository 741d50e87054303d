package vn.chuongvang.gateway.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.print.PrintPiece;
import vn.chuongvang.questions.SealEntry;

/**
 * What a host prints, as PDF in the language of the page; secrets are in the files, never in
 * addresses.
 */
@RestController
@RequestMapping("/api/contests/{id}")
class PrintController {
    private static final Logger LOG = LoggerFactory.getLogger(PrintController.class);

    /** Where a program does not say in which language it reads. */
    private static final String VIETNAMESE = "vi";

    private final SeatPapers seats;
    private final StagePapers stage;
    private final PrintedAddress addresses;
    private final CertificateDesk certificates;
    private final PressRoom press;
    private final Secrecy secrecy;

    PrintController(
            SeatPapers seats,
            StagePapers stage,
            PrintedAddress addresses,
            CertificateDesk certificates,
            PressRoom press,
            Secrecy secrecy) {
        this.secrecy = secrecy;
        this.certificates = certificates;
        this.seats = seats;
        this.stage = stage;
        this.addresses = addresses;
        this.press = press;
    }

    @GetMapping("/print/seat-cards.pdf")
    Mono<ResponseEntity<Flux<DataBuffer>>> seatCards(
            @PathVariable long id,
            @RequestParam(name = "seats", defaultValue = "") String wanted,
            @RequestParam(defaultValue = "") String address,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = VIETNAMESE)
                    String languages,
            ServerHttpRequest request) {
        return Mono.defer(
                        () ->
                                seats.cards(
                                        id, SeatList.read(wanted), addresses.of(address, request)))
                .map(piece -> file(piece, "the-ghe-" + id, languages));
    }

    @GetMapping("/print/seat-table.pdf")
    Mono<ResponseEntity<Flux<DataBuffer>>> seatTable(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = VIETNAMESE)
                    String languages) {
        return seats.table(id).map(piece -> file(piece, "bang-ghe-" + id, languages));
    }

    @GetMapping("/print/referee-sheets.pdf")
    Mono<ResponseEntity<Flux<DataBuffer>>> refereeSheets(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int zones,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = VIETNAMESE)
                    String languages) {
        return seats.refereeSheets(id, zones)
                .map(piece -> file(piece, "phieu-trong-tai-" + id, languages));
    }

    @GetMapping("/print/poster.pdf")
    Mono<ResponseEntity<Flux<DataBuffer>>> poster(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String address,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = VIETNAMESE)
                    String languages,
            ServerHttpRequest request) {
        return Mono.defer(() -> seats.poster(id, addresses.of(address, request)))
                .map(piece -> file(piece, "ap-phich-" + id, languages));
    }

    /** All keys in clear, for those who may read them; the server's log says who took them. */
    @GetMapping("/print/answer-key.pdf")
    Mono<ResponseEntity<Flux<DataBuffer>>> answerKey(
            @PathVariable long id,
            @AuthenticationPrincipal StaffSession session,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = VIETNAMESE)
                    String languages) {
        var member = session.member();
        return secrecy.admit(id, member, SealEntry.What.PRINT)
                .then(stage.keyBooklet(id, member.name()))
                .doOnNext(_ -> LOG.info("contest {}: keys printed by staff {}", id, member.id()))
                .map(piece -> file(piece, "dap-an-" + id, languages));
    }

    @GetMapping("/print/certificates.pdf")
    Mono<ResponseEntity<Flux<DataBuffer>>> certificates(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String address,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = VIETNAMESE)
                    String languages,
            ServerHttpRequest request) {
        return Mono.defer(() -> certificates.paper(id, addresses.of(address, request)))
                .map(piece -> file(piece, "giay-chung-nhan-" + id, languages));
    }

    @GetMapping("/results.pdf")
    Mono<ResponseEntity<Flux<DataBuffer>>> results(
            @PathVariable long id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = VIETNAMESE)
                    String languages) {
        return stage.results(id).map(piece -> file(piece, "ket-qua-" + id, languages));
    }

    private ResponseEntity<Flux<DataBuffer>> file(PrintPiece piece, String name, String languages) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"%s.pdf\"".formatted(name))
                .body(press.print(piece, PageLanguage.of(languages)));
    }
}

package vn.chuongvang.gateway.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import vn.chuongvang.identity.ContestCode;
import vn.chuongvang.identity.Entrances;
import vn.chuongvang.identity.Scopes;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.identity.Tickets;
import vn.chuongvang.identity.Token;
import vn.chuongvang.print.QrReader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * "Chụp thẻ": which seat a photographed card belongs to. A page may use the camera only under
 * https, but it may be given a photo; the phone sends its brightness alone, so no picture format is
 * parsed here.
 */
@RestController
class SeatCardController {
    /** Points of a photo, one byte each: 960 × 720 and something. */
    static final int MOST_POINTS = 1_000_000;

    private static final Pattern CARD = Pattern.compile("/(\\d{4,10})#t=([A-Za-z0-9_-]{1,128})$");

    private final Entrances entrances;
    private final Tickets tickets;
    private final Scopes scopes;

    SeatCardController(Entrances entrances, Tickets tickets, Scopes scopes) {
        this.scopes = scopes;
        this.entrances = entrances;
        this.tickets = tickets;
    }

    /**
     * @param code of the contest, in digits
     */
    record Found(String code, int contestant) {}

    @PostMapping(
            value = "/api/staff/seat-card",
            consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<Found> find(
            @RequestBody Flux<DataBuffer> photo,
            @RequestParam int width,
            @RequestParam int height,
            @AuthenticationPrincipal StaffSession session) {
        return DataBufferUtils.join(photo, MOST_POINTS)
                .map(SeatCardController::bytes)
                .onErrorMap(DataBufferLimitException.class, _ -> tooLarge())
                .publishOn(Schedulers.boundedElastic())
                .map(points -> read(points, width, height))
                .flatMap(card -> seat(card, session));
    }

    private static Matcher read(byte[] points, int width, int height) {
        if (width < 1 || height < 1 || (long) width * height != points.length) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "PHOTO_UNREADABLE",
                    "Send width × height bytes of brightness.");
        }
        var card = CARD.matcher(QrReader.read(points, width, height).orElse(""));
        if (!card.find()) {
            throw new Refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "NO_CARD_IN_PHOTO",
                    "No code of a seat card can be read; go nearer and hold still.");
        }
        return card;
    }

    private Mono<Found> seat(Matcher card, StaffSession session) {
        return Mono.justOrEmpty(ContestCode.parse(card.group(1)))
                .flatMap(entrances::find)
                .filterWhen(entrance -> scopes.allows(session.member(), entrance.contest()))
                .flatMap(
                        entrance ->
                                tickets.holder(entrance.contest(), new Token(card.group(2)))
                                        .map(who -> new Found(card.group(1), who)))
                .switchIfEmpty(Mono.error(() -> Refused.unknown("seat card; it may be replaced")));
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static Refused tooLarge() {
        return new Refused(
                HttpStatus.CONTENT_TOO_LARGE,
                "FILE_TOO_LARGE",
                "At most %d points: make the photo smaller.".formatted(MOST_POINTS));
    }
}

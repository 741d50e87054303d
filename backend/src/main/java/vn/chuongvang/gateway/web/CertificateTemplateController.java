package vn.chuongvang.gateway.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.CertificateTemplate;
import vn.chuongvang.identity.CertificateTemplates;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.StaffMember;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.print.Certificates;
import vn.chuongvang.print.SampleCertificate;

import java.net.URI;

/** How the certificates of a contest look: written before or after it, and looked at. */
@RestController
@RequestMapping("/api/contests/{id}/certificates/template")
class CertificateTemplateController {
    private final ContestPages pages;
    private final CertificateTemplates templates;
    private final PrintedAddress addresses;
    private final PressRoom press;

    CertificateTemplateController(
            ContestPages pages,
            CertificateTemplates templates,
            PrintedAddress addresses,
            PressRoom press) {
        this.pages = pages;
        this.templates = templates;
        this.addresses = addresses;
        this.press = press;
    }

    /** Whose words these are. */
    enum Origin {
        /** Written for this contest. */
        CONTEST,
        /** The last ones that this account wrote, for another contest; not saved for this one. */
        LAST,
        /** The product's own. */
        PLAIN
    }

    record Written(Origin origin, CertificateTemplate template) {}

    /** Which of the papers is looked at. */
    enum Sample {
        TITLE(Certificates.Honour.GOLDEN_BELL, false),
        PRIZE(Certificates.Honour.PRIZE, false),
        PARTICIPATION(Certificates.Honour.PARTICIPATION, false),
        UNIT(Certificates.Honour.PARTICIPATION, true);

        private final Certificates.Honour honour;
        private final boolean forUnit;

        Sample(Certificates.Honour honour, boolean forUnit) {
            this.honour = honour;
            this.forUnit = forUnit;
        }
    }

    record Look(Sample sample, CertificateForm template) {}

    @GetMapping
    Mono<Written> read(@PathVariable long id, @AuthenticationPrincipal StaffSession session) {
        return pages.contest(id).then(Mono.defer(() -> written(id, session.member())));
    }

    private Mono<Written> written(long id, StaffMember reader) {
        return templates
                .of(new ContestRef(id))
                .map(own -> new Written(Origin.CONTEST, own))
                .switchIfEmpty(templates.lastOf(reader).map(last -> new Written(Origin.LAST, last)))
                .defaultIfEmpty(new Written(Origin.PLAIN, CertificateTemplate.PLAIN));
    }

    @PutMapping
    Mono<ResponseEntity<Void>> write(
            @PathVariable long id,
            @RequestBody CertificateForm form,
            @AuthenticationPrincipal StaffSession session) {
        return pages.contest(id)
                .then(
                        Mono.defer(
                                () ->
                                        templates.write(
                                                new ContestRef(id),
                                                form.template(),
                                                session.member())))
                .thenReturn(ResponseEntity.noContent().build());
    }

    /** A paper of nobody, with these words, as they are typed: nothing is saved. */
    @PostMapping("/picture")
    Mono<ResponseEntity<Flux<DataBuffer>>> picture(
            @PathVariable long id,
            @RequestBody Look look,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "vi")
                    String languages,
            ServerHttpRequest request) {
        return pages.contest(id)
                .map(
                        contest ->
                                new SampleCertificate(
                                        SeatPapers.occasion(contest),
                                        CertificateDesk.design(look.template().template()),
                                        look.sample().honour,
                                        look.sample().forUnit,
                                        URI.create(
                                                addresses.of("", request) + CertificateDesk.PAGE)))
                .map(
                        sample ->
                                ResponseEntity.ok()
                                        .contentType(MediaType.IMAGE_PNG)
                                        .body(press.picture(sample, PageLanguage.of(languages))));
    }
}

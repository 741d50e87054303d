package vn.chuongvang.gateway.web;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import vn.chuongvang.identity.Certificate;
import vn.chuongvang.identity.CertificateTemplate;
import vn.chuongvang.identity.CertificateTemplates;
import vn.chuongvang.identity.Certificates;
import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.StaffMember;
import vn.chuongvang.live.ContestLife;
import vn.chuongvang.live.StoredContest;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Issues certificates of a contest that is over and whose journal holds, and prints them. */
@Component
class CertificateDesk {
    /** Where anybody checks one, with its number behind. */
    static final String PAGE = "/xac-nhan";

    private final ContestPages pages;
    private final StandingsReader standings;
    private final Certificates certificates;
    private final CertificateTemplates templates;

    CertificateDesk(
            ContestPages pages,
            StandingsReader standings,
            Certificates certificates,
            CertificateTemplates templates) {
        this.pages = pages;
        this.standings = standings;
        this.certificates = certificates;
        this.templates = templates;
    }

    /** For whom. */
    enum Kind {
        TITLES,
        PRIZES,
        PARTICIPATION,
        /** Every unit of which somebody came. */
        UNITS
    }

    Flux<Certificate> of(long id) {
        return pages.contest(id).thenMany(certificates.of(new ContestRef(id)));
    }

    /**
     * @param seats of those on the floor who are meant; units are meant in any case
     * @return how many are new: who has one keeps it
     */
    Mono<Long> issue(long id, Set<Kind> kinds, SeatList seats, StaffMember by) {
        return proved(id)
                .flatMap(
                        sheet ->
                                certificates.issue(
                                        new ContestRef(id), wishes(sheet, kinds, seats), by));
    }

    private Mono<Standings> proved(long id) {
        return pages.contest(id)
                .filter(contest -> contest.life() == ContestLife.FINISHED)
                .switchIfEmpty(Mono.error(StandingsReader::running))
                .flatMap(_ -> standings.all(id, StandingsReader.Naming.IN_FULL))
                .filter(sheet -> sheet.proof() != null)
                .switchIfEmpty(Mono.error(() -> StandingsReader.broken(id)));
    }

    private static List<Certificate.Wish> wishes(Standings sheet, Set<Kind> kinds, SeatList seats) {
        var people =
                sheet.people().stream()
                        .filter(line -> isMeant(line, seats))
                        .flatMap(line -> wishes(line, sheet, kinds));
        var units = sheet.units().stream().flatMap(unit -> wishes(unit, sheet, kinds));
        return Stream.concat(people, units).toList();
    }

    private static Stream<Certificate.Wish> wishes(
            Standings.UnitLine unit, Standings sheet, Set<Kind> kinds) {
        var prizes =
                sheet.prizesOfUnit(unit.unit()).stream()
                        .filter(_ -> kinds.contains(Kind.PRIZES))
                        .map(prize -> wish(unit, Certificate.Honour.PRIZE, prize));
        var participation =
                Stream.of(wish(unit, Certificate.Honour.PARTICIPATION, ""))
                        .filter(_ -> kinds.contains(Kind.UNITS) && sheet.hasCome(unit.unit()));
        return Stream.concat(prizes, participation);
    }

    /** Reserves have no seat: they are meant when all are. */
    private static boolean isMeant(Standings.Line line, SeatList seats) {
        return line.seat() == null ? seats.isAll() : seats.holds(line.seat());
    }

    private static Stream<Certificate.Wish> wishes(
            Standings.Line line, Standings sheet, Set<Kind> kinds) {
        var titles =
                line.titles().stream()
                        .filter(_ -> kinds.contains(Kind.TITLES))
                        .map(title -> wish(line, honour(title), ""));
        var prizes =
                sheet.prizesOf(line.contestant()).stream()
                        .filter(_ -> kinds.contains(Kind.PRIZES))
                        .map(prize -> wish(line, Certificate.Honour.PRIZE, prize));
        var participation =
                Stream.of(wish(line, Certificate.Honour.PARTICIPATION, ""))
                        .filter(_ -> kinds.contains(Kind.PARTICIPATION) && !line.absent());
        return Stream.concat(Stream.concat(titles, prizes), participation);
    }

    private static Certificate.Honour honour(String title) {
        return title.equals(Titles.GOLDEN_BELL)
                ? Certificate.Honour.GOLDEN_BELL
                : Certificate.Honour.LAST_STANDING;
    }

    private static Certificate.Wish wish(
            Standings.Line line, Certificate.Honour honour, String prize) {
        return new Certificate.Wish(line.contestant(), null, honour, prize);
    }

    private static Certificate.Wish wish(
            Standings.UnitLine unit, Certificate.Honour honour, String prize) {
        return new Certificate.Wish(null, unit.number(), honour, prize);
    }

    Mono<Void> revoke(long id, String number, StaffMember by) {
        return certificates
                .revoke(new ContestRef(id), number, by)
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> Refused.unknown("certificate in force")))
                .then();
    }

    /**
     * What is in force and has a name, to be printed.
     *
     * @param address where phones find this server, for the code
     */
    Mono<vn.chuongvang.print.Certificates> paper(long id, URI address) {
        return pages.contest(id)
                .flatMap(
                        contest ->
                                certificates
                                        .of(new ContestRef(id))
                                        .filter(Certificate::isInForce)
                                        .filter(
                                                one ->
                                                        one.contestant() == null
                                                                || one.name() != null)
                                        .map(one -> printed(one, address))
                                        .collectList()
                                        .filter(all -> !all.isEmpty())
                                        .switchIfEmpty(Mono.error(CertificateDesk::none))
                                        .zipWith(design(id), (all, as) -> paper(contest, as, all)));
    }

    private Mono<vn.chuongvang.print.Certificates.Design> design(long id) {
        return templates
                .of(new ContestRef(id))
                .map(CertificateDesk::design)
                .defaultIfEmpty(vn.chuongvang.print.Certificates.Design.PLAIN);
    }

    private static vn.chuongvang.print.Certificates paper(
            StoredContest contest,
            vn.chuongvang.print.Certificates.Design design,
            List<vn.chuongvang.print.Certificates.Certificate> all) {
        return new vn.chuongvang.print.Certificates(SeatPapers.occasion(contest), design, all);
    }

    static vn.chuongvang.print.Certificates.Design design(CertificateTemplate template) {
        return new vn.chuongvang.print.Certificates.Design(
                vn.chuongvang.print.Certificates.Look.valueOf(template.look().name()),
                template.superior(),
                template.body(),
                template.heading(),
                template.title(),
                template.titleTakingPart(),
                template.words(),
                template.number(),
                template.place(),
                template.signedAs(),
                template.signedBy());
    }

    private static vn.chuongvang.print.Certificates.Certificate printed(
            Certificate one, URI address) {
        var isUnit = one.contestant() == null;
        return new vn.chuongvang.print.Certificates.Certificate(
                isUnit ? one.unit() : Objects.requireNonNullElse(one.name(), ""),
                isUnit ? "" : one.unit(),
                vn.chuongvang.print.Certificates.Honour.valueOf(one.honour().name()),
                one.prize(),
                day(one.issuedAt()),
                one.id(),
                URI.create(address + PAGE + "/" + one.id()));
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ContestPages.ZONE);
    }

    private static Refused none() {
        return Refused.conflict("NO_CERTIFICATES", "Nothing was issued yet, or all is revoked.");
    }
}

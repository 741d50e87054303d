package vn.chuongvang.gateway.web;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Mono;

import vn.chuongvang.identity.ContestRef;
import vn.chuongvang.identity.Privacies;
import vn.chuongvang.identity.Privacy;
import vn.chuongvang.questionbank.text.VietnameseText;

import java.util.List;

/** How long a contest keeps names, and how it treats children. */
@RestController
@RequestMapping("/api/contests/{id}/privacy")
class PrivacyController {
    private static final int LIST_LETTERS = 200;

    private final Privacies privacies;

    PrivacyController(Privacies privacies) {
        this.privacies = privacies;
    }

    /**
     * @param keepDays 1 to 90, counted from the contest's day
     * @param minors contestants are under 16
     * @param guardianList where the guardians' signed list lies; absent: nicknames only
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Promise(int keepDays, boolean minors, @Nullable String guardianList) {

        static Promise of(Privacy privacy) {
            return new Promise(privacy.keepDays(), privacy.minors(), privacy.guardianList());
        }

        Privacy checked() {
            if (keepDays < 1 || keepDays > Privacy.LONGEST) {
                throw Refused.unfit(
                        "KEEP_DAYS_UNFIT",
                        "1 to 90 days, please.",
                        List.of(String.valueOf(keepDays)));
            }
            var list =
                    guardianList == null
                            ? ""
                            : VietnameseText.cleanName(guardianList, LIST_LETTERS);
            if (!list.isEmpty() && !minors) {
                throw Refused.unfit(
                        "GUARDIANS_UNFIT",
                        "A list of guardians belongs to contestants under 16.",
                        List.of("guardianList"));
            }
            return new Privacy(keepDays, minors, list.isEmpty() ? null : list);
        }
    }

    @GetMapping
    Mono<Promise> get(@PathVariable long id) {
        return privacies
                .of(new ContestRef(id))
                .map(Promise::of)
                .switchIfEmpty(Mono.error(() -> Refused.unknown("contest")));
    }

    /** Refused when people have agreed to less. */
    @PutMapping
    Mono<Promise> change(@PathVariable long id, @RequestBody Promise wish) {
        return Mono.fromSupplier(wish::checked)
                .flatMap(
                        privacy ->
                                privacies
                                        .change(new ContestRef(id), privacy)
                                        .switchIfEmpty(Mono.error(() -> Refused.unknown("contest")))
                                        .filter(Boolean::booleanValue)
                                        .switchIfEmpty(Mono.error(PrivacyController::promised))
                                        .thenReturn(Promise.of(privacy)));
    }

    private static Refused promised() {
        return Refused.conflict(
                "PROMISED",
                "People have agreed to less than this; it can only be made stricter now.");
    }
}

package vn.chuongvang.identity;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Hashes passwords, slowly on purpose and never on an event loop. */
@Component
class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 128;

    /** No letter that looks like another one on a terminal. */
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Argon2PasswordEncoder argon2 = argon2();

    /** Two at a time, so that a flood of tries costs 38 MiB and leaves the processor to others. */
    private final Scheduler hashing = Schedulers.newBoundedElastic(2, 200, "passwords");

    /** See docs/decisions: 19 MiB, 2 passes, 1 lane. */
    static Argon2PasswordEncoder argon2() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }

    Mono<String> hash(String password) {
        return Mono.fromCallable(() -> argon2.encode(password)).subscribeOn(hashing);
    }

    Mono<Boolean> matches(String password, String hash) {
        return Mono.fromCallable(() -> argon2.matches(password, hash)).subscribeOn(hashing);
    }

    Mono<Boolean> matchesNobody(String password) {
        return Mono.fromCallable(() -> argon2.matches(password, Nobody.HASH))
                .subscribeOn(hashing)
                .thenReturn(false);
    }

    /** What an unknown name is compared with, so that it takes as long as a known one. */
    private static final class Nobody {
        static final String HASH = argon2().encode(oneTime());
    }

    /** Three groups of four letters, 60 bits: "k7mp-2fxq-9wtd". */
    static String oneTime() {
        return RANDOM.ints(3, 0, Integer.MAX_VALUE)
                .mapToObj(Passwords::group)
                .collect(Collectors.joining("-"));
    }

    private static String group(int bits) {
        var group = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            group.append(LETTERS.charAt((bits >>> (5 * i)) & 31));
        }
        return group.toString();
    }
}

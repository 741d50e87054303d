package vn.chuongvang.identity;

import org.springframework.stereotype.Component;

import java.time.Duration;

/** How often one person may have their data put together: a journal is read for it. */
@Component
public class PersonLimits {
    static final Duration WINDOW = Duration.ofMinutes(5);
    public static final int PER_PERSON = 20;

    private final Attempts reads;

    PersonLimits(IdentityClock clock) {
        reads = new Attempts(clock, WINDOW, PER_PERSON);
    }

    /** Counts one reading; true when this person has to wait. */
    public boolean mustWait(Seated person) {
        return !reads.use(person.contest().id() + "/" + person.contestant());
    }

    public int waitSeconds() {
        return reads.waitSeconds();
    }
}

package vn.chuongvang.identity;

import org.springframework.stereotype.Component;

import java.time.Duration;

/**
 * How often somebody may be wrong about a contest code or a ticket, in five minutes. A whole hall
 * shares one address, so the address alone never keeps anybody out who is right: over the limits of
 * address, code and server only wrong tries are turned away, and late. A device that was wrong 20
 * times waits in any case.
 */
@Component
public class JoinLimits {
    public static final Duration WINDOW = Duration.ofMinutes(5);
    static final int PER_DEVICE = 20;
    static final int PER_CODE = 600;
    static final int PER_ADDRESS = 2_000;
    static final int ALTOGETHER = 5_000;
    private static final String EVERYBODY = "";

    private final Attempts devices;
    private final Attempts codes;
    private final Attempts addresses;
    private final Attempts altogether;

    JoinLimits(IdentityClock clock) {
        devices = new Attempts(clock, WINDOW, PER_DEVICE);
        codes = new Attempts(clock, WINDOW, PER_CODE);
        addresses = new Attempts(clock, WINDOW, PER_ADDRESS);
        altogether = new Attempts(clock, WINDOW, ALTOGETHER);
    }

    /** True when this device has to wait, right or wrong. */
    public boolean mustWait(String device) {
        return devices.isUsedUp(shortened(device));
    }

    /** Counts a wrong try; true when it is over a limit and is to be turned away late. */
    public boolean countWrong(String device, String code, String address) {
        var within = devices.use(shortened(device));
        return countWrongOfNobody(code, address) | !within;
    }

    /** The same for a caller that names no device: only the shared limits apply. */
    public boolean countWrongOfNobody(String code, String address) {
        var within = codes.use(shortened(code));
        within &= addresses.use(address);
        within &= altogether.use(EVERYBODY);
        return !within;
    }

    public int waitSeconds() {
        return devices.waitSeconds();
    }

    private static String shortened(String key) {
        return key.substring(0, Math.min(key.length(), 64));
    }
}

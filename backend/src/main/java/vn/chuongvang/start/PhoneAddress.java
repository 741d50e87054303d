package vn.chuongvang.start;

import org.springframework.stereotype.Component;

import java.util.Optional;

/** Under which name or address phones reach this machine. */
@Component
public final class PhoneAddress {

    private final Optional<String> host;

    PhoneAddress(StartSettings settings) {
        this.host = settings.address().or(LanAddress::guess);
    }

    /** As configured, otherwise guessed from the networks that were there at the start. */
    public Optional<String> host() {
        return host;
    }
}

package vn.chuongvang.identity;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import vn.chuongvang.start.Messages;
import vn.chuongvang.start.StartNotice;

import java.util.List;

/** The very first start makes the host's account and says its one-time password, once. */
@Component
class FirstHost implements StartNotice {
    private final Staff staff;

    FirstHost(Staff staff) {
        this.staff = staff;
    }

    @Override
    public List<String> lines() {
        return create().map(FirstHost::lines).blockOptional().orElse(List.of());
    }

    /** Empty when somebody has an account already. */
    Mono<Staff.NewAccount> create() {
        return staff.all()
                .hasElements()
                .filter(known -> !known)
                .flatMap(_ -> staff.create(Staff.FIRST_HOST, StaffRole.HOST));
    }

    private static List<String> lines(Staff.NewAccount account) {
        var password = List.of(account.member().name(), account.oneTimePassword());
        return List.of(
                Messages.vietnamese("first-host", password),
                Messages.english("first-host", password));
    }
}

package vn.chuongvang.rehearsal.client;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.StaffAct;

import java.util.List;
import java.util.Optional;

/** A host who presses the big button, the first act that the console offers, and rescues once. */
public record BigButton(int rescueAtMost, int rescueCount) implements ShowCaller {

    public static final BigButton PLAIN = new BigButton(0, 0);

    @Override
    public Optional<StaffAct> next(ServerMessage.Console console) {
        if (wantsRescue(console)) {
            return Optional.of(
                    new StaffAct.Rescue(rescueCount, "LAST_ELIMINATED_FIRST", List.of()));
        }
        return console.next().stream().findFirst().flatMap(BigButton::act);
    }

    private boolean wantsRescue(ServerMessage.Console console) {
        return rescueCount > 0
                && console.rescuesUsed() == 0
                && console.left() <= rescueAtMost
                && console.next().contains("rescue");
    }

    /** The acts that a big button can carry; the others need a person who fills something in. */
    private static Optional<StaffAct> act(String name) {
        return switch (name) {
            case "start" -> Optional.of(new StaffAct.Start());
            case "read:main" -> Optional.of(new StaffAct.Read("main"));
            case "read:backup" -> Optional.of(new StaffAct.Read("backup"));
            case "read:tiebreak" -> Optional.of(new StaffAct.Read("tiebreak"));
            case "reveal" -> Optional.of(new StaffAct.Reveal());
            case "confirm" -> Optional.of(new StaffAct.Confirm());
            case "bell" -> Optional.of(new StaffAct.Bell());
            case "finish" -> Optional.of(new StaffAct.Finish());
            default -> Optional.empty();
        };
    }
}

package vn.chuongvang.rehearsal.client;

import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.gateway.message.StaffAct;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A host who presses the big button, the first act that the console offers. Leaves the clock alone,
 * and settles ties by the rules' own order.
 *
 * @param rescued how many a due rescue brings back; 0 lets it pass
 */
public record BigButton(int rescued) implements ShowCaller {

    public static final BigButton PLAIN = new BigButton(0);

    /** While one of these comes first, the clock runs or somebody else has paused the show. */
    private static final Set<String> WAITING = Set.of("open", "lock", "extend", "resume", "pause");

    @Override
    public Optional<StaffAct> next(ServerMessage.Console console) {
        if (console.next().isEmpty() || WAITING.contains(console.next().getFirst())) {
            return Optional.empty();
        }
        return console.next().stream().map(this::act).flatMap(Optional::stream).findFirst();
    }

    /** The acts that a big button can carry; the others need a person who fills something in. */
    private Optional<StaffAct> act(String name) {
        return switch (name) {
            case "start" -> Optional.of(new StaffAct.Start());
            case "read:main" -> Optional.of(new StaffAct.Read("main"));
            case "read:backup" -> Optional.of(new StaffAct.Read("backup"));
            case "read:tiebreak" -> Optional.of(new StaffAct.Read("tiebreak"));
            case "reveal" -> Optional.of(new StaffAct.Reveal());
            case "confirm" -> Optional.of(new StaffAct.Confirm());
            case "pickFinal" -> Optional.of(new StaffAct.PickFinal(1));
            case "bell" -> Optional.of(new StaffAct.Bell());
            case "finish" -> Optional.of(new StaffAct.Finish());
            case "rescue" -> Optional.of(rescued).filter(n -> n > 0).map(BigButton::rescue);
            default -> Optional.empty();
        };
    }

    private static StaffAct rescue(int count) {
        return new StaffAct.Rescue(count, "LAST_ELIMINATED_FIRST", List.of());
    }
}

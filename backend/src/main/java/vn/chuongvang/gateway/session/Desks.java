package vn.chuongvang.gateway.session;

import org.springframework.stereotype.Component;

import vn.chuongvang.gateway.message.Audience;
import vn.chuongvang.gateway.message.ServerMessage;
import vn.chuongvang.identity.StaffSession;
import vn.chuongvang.live.ContestId;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Who is at the desk of a running contest. As long as nobody has taken over, every host may act and
 * the room refuses what is stale. From then on one device acts, and the others read along until
 * they take over. Forgotten when the server stops: then every host may act again.
 */
@Component
public final class Desks {
    private final Crowds crowds;

    Desks(Crowds crowds) {
        this.crowds = crowds;
    }

    /**
     * A host's device with this contest's console open.
     *
     * @param device what its browser calls itself
     * @param you whether it is the one that asks
     * @param operator whether it alone may act
     */
    public record Device(String name, String device, boolean you, boolean operator) {}

    /**
     * @param taken whether a device has taken over, so that the others only read
     * @param yours whether the device that asks may act
     * @param devices that are connected, the operator first
     */
    public record Desk(boolean taken, boolean yours, List<Device> devices) {
        public Desk {
            devices = List.copyOf(devices);
        }
    }

    /** Empty when the contest's room is not open here. */
    public Optional<Desk> of(ContestId contest, StaffSession asking) {
        return crowds.here(contest).map(crowd -> desk(crowd, asking.id()));
    }

    /** From now on the device that asks acts, and no other; whoever acted before is told. */
    public Optional<Desk> takeOver(ContestId contest, StaffSession asking) {
        var crowd = crowds.here(contest);
        crowd.ifPresent(here -> takeOver(here, asking));
        return crowd.map(here -> desk(here, asking.id()));
    }

    private static void takeOver(Crowd crowd, StaffSession asking) {
        var presence = crowd.presence();
        if (asking.id().equals(presence.operator())) {
            return;
        }
        tookOver(crowd, asking.id());
        crowd.notes().tookOver(asking.member().name());
        crowd.nextDoor().say(new Hint.TookOver(asking.id()));
    }

    /** Here or on another node. */
    static void tookOver(Crowd crowd, UUID session) {
        var presence = crowd.presence();
        presence.takeOver(session);
        var told = new ServerMessage.Refused("TAKEN_OVER", null, null, null, null);
        presence.staff().stream()
                .filter(desk -> desk.isHost() && !desk.isOf(session))
                .forEach(desk -> desk.tell(told));
    }

    private static Desk desk(Crowd crowd, UUID asking) {
        var operator = crowd.presence().operator();
        Map<UUID, Device> devices = new LinkedHashMap<>();
        for (var far : crowd.presence().elsewhere().hosts()) {
            var device =
                    new Device(
                            far.name(),
                            far.device(),
                            far.session().equals(asking),
                            far.session().equals(operator));
            devices.put(far.session(), device);
        }
        for (var desk : crowd.presence().staff()) {
            if (desk.audience() == Audience.HOST) {
                var device =
                        new Device(
                                desk.actor(),
                                desk.device(),
                                desk.isOf(asking),
                                operator != null && desk.isOf(operator));
                devices.put(desk.session(), device);
            }
        }
        var sorted =
                devices.values().stream()
                        .sorted(
                                Comparator.comparing(Device::operator)
                                        .reversed()
                                        .thenComparing(Device::name)
                                        .thenComparing(Device::device))
                        .toList();
        return new Desk(operator != null, operator == null || operator.equals(asking), sorted);
    }
}

package vn.chuongvang.start;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Guesses the address under which phones in the same hall reach this machine. */
public final class LanAddress {

    /** Made by containers, virtual machines and tunnels: no phone is there. */
    private static final List<String> VIRTUAL =
            List.of("docker", "br-", "veth", "virbr", "vmnet", "vboxnet", "tun", "tap", "wg", "zt");

    /** Reserved for documentation: names the way out without a packet being sent. */
    private static final InetSocketAddress ELSEWHERE = new InetSocketAddress("192.0.2.1", 9);

    private LanAddress() {}

    /** Empty when this machine is in no network. */
    public static Optional<String> guess() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(LanAddress::isUsable)
                    .sorted(Comparator.comparing(LanAddress::isWayOut).reversed())
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .filter(address -> !address.isLoopbackAddress())
                    .max(
                            Comparator.comparing(InetAddress::isSiteLocalAddress)
                                    .thenComparing(address -> !address.isLinkLocalAddress()))
                    .map(InetAddress::getHostAddress);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isUsable(NetworkInterface network) {
        try {
            return network.isUp()
                    && !network.isLoopback()
                    && VIRTUAL.stream().noneMatch(network.getName()::startsWith);
        } catch (IOException e) {
            return false;
        }
    }

    /** A hall without internet has no way out; then any network will do. */
    private static boolean isWayOut(NetworkInterface network) {
        try (var socket = new DatagramSocket()) {
            socket.connect(ELSEWHERE);
            return network.inetAddresses().anyMatch(socket.getLocalAddress()::equals);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}

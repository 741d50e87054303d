package vn.chuongvang.testing;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;

/**
 * Tells of every wait on a thread of Netty or Reactor, one line each, and lets it go on. Runs in a
 * server that was started with {@link #switches()}, and bites once by itself, so that silence means
 * something.
 */
public final class Hound implements BlockHoundIntegration {

    public static final String BARK = "waits on an event loop: ";
    public static final String CONTROL = "Hound.lambda$control";

    /**
     * A worker that waits for work keeps nobody waiting; and the lock of a timer's queue is held
     * for one insertion, and waited for only where a thread is robbed of its processor; so is the
     * one under which Netty gives up a part of its memory. The hound itself knows that only of what
     * began when it was awake.
     */
    private static final List<String> HARMLESS =
            List.of(
                    "java.util.concurrent.ThreadPoolExecutor.getTask(",
                    "ScheduledThreadPoolExecutor$DelayedWorkQueue.offer(",
                    "AdaptivePoolingAllocator$MagazineGroup.tryExpandMagazines(");

    private static final AtomicBoolean HAS_BITTEN = new AtomicBoolean();

    /**
     * For the JVM of the server that is watched: a JVM under test breaks its own locks. The hound
     * itself is no part of the packed program, so that one is started from the classes under test.
     */
    public static List<String> switches() {
        var agent = BlockHound.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return List.of(
                "-javaagent:" + agent,
                "-XX:+AllowRedefinitionToAddDeleteMethods",
                "-cp",
                System.getProperty("java.class.path"));
    }

    @Override
    public void applyTo(BlockHound.Builder builder) {
        // Once the machine has booted, its source of random numbers never makes anybody wait.
        builder.allowBlockingCallsInside(
                "sun.security.provider.NativePRNG$RandomIO", "implNextBytes");
        builder.blockingMethodCallback(method -> bark(method.toString()));
        Thread.ofPlatform().daemon().start(Hound::control);
    }

    private static void bark(String method) {
        var trace =
                Arrays.stream(Thread.currentThread().getStackTrace())
                        .skip(3)
                        .limit(60)
                        .map(StackTraceElement::toString)
                        .collect(Collectors.joining(" < ", " < ", ""));
        if (HARMLESS.stream().noneMatch(trace::contains)) {
            HAS_BITTEN.compareAndSet(false, trace.contains(CONTROL));
            System.out.println(BARK + method + trace);
        }
    }

    /** Until it is heard: on a busy machine it takes long until the hound is awake. */
    private static void control() {
        while (!HAS_BITTEN.get()) {
            pause(Duration.ofSeconds(2));
            Mono.fromRunnable(() -> pause(Duration.ofMillis(1)))
                    .subscribeOn(Schedulers.parallel())
                    .block();
        }
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package vn.chuongvang.rehearsal.server;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How this very program is started once more: the same JDK, the same JVM switches, the same jar.
 * Another build of it is started where the system property {@value #SWITCHES} names a file with the
 * switches of that one, its class path among them (an argument file of {@code java}).
 */
public final class JavaCommand {

    public static final String SWITCHES = "chuongvang.program.switches";

    private static final String MAIN = "vn.chuongvang.ChuongVang";

    private JavaCommand() {}

    /**
     * @param jvm switches beside the program's own, the stronger ones
     * @param arguments of the program
     */
    public static List<String> of(List<String> jvm, List<String> arguments) {
        String classPath = System.getProperty("java.class.path");
        String other = System.getProperty(SWITCHES, "");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Files.exists(Path.of(other)) && !other.isEmpty()) {
            command.add("@" + other);
            command.addAll(jvm);
            command.add(MAIN);
        } else {
            command.addAll(ownSwitches());
            command.addAll(jvm);
            command.addAll(
                    isOurJar(classPath)
                            ? List.of("-jar", classPath)
                            : List.of("-cp", classPath, MAIN));
        }
        command.addAll(arguments);
        return command;
    }

    private static List<String> ownSwitches() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(JavaCommand::concernsTheServer)
                .toList();
    }

    /** Switches of a test runner or of a cache being recorded stay with the parent. */
    private static boolean concernsTheServer(String argument) {
        return !argument.startsWith("-javaagent")
                && !argument.startsWith("-agentlib")
                && !argument.startsWith("-XX:AOTCacheOutput")
                && !argument.startsWith("-XX:StartFlightRecording")
                && (!argument.startsWith("-D") || argument.startsWith("-Dstd"));
    }

    /** A class cache is only good for the very same way of starting. */
    private static boolean isOurJar(String classPath) {
        return classPath.endsWith(".jar")
                && System.getProperty("sun.java.command", "").startsWith(classPath);
    }
}

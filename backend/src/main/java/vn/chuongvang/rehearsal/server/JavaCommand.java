package vn.chuongvang.rehearsal.server;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How this very program is started once more: the same JDK, the same JVM switches, the same jar.
 */
public final class JavaCommand {

    private static final String MAIN = "vn.chuongvang.ChuongVang";

    private JavaCommand() {}

    public static List<String> of(List<String> jvm, List<String> arguments) {
        String classPath = System.getProperty("java.class.path");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(JavaCommand::concernsTheServer)
                .forEach(command::add);
        command.addAll(jvm);
        command.addAll(
                isOurJar(classPath) ? List.of("-jar", classPath) : List.of("-cp", classPath, MAIN));
        command.addAll(arguments);
        return command;
    }

    /** Switches of a test runner or of a cache being recorded stay with the parent. */
    private static boolean concernsTheServer(String argument) {
        return !argument.startsWith("-javaagent")
                && !argument.startsWith("-agentlib")
                && !argument.startsWith("-XX:AOTCacheOutput")
                && (!argument.startsWith("-D") || argument.startsWith("-Dstd"));
    }

    /** A class cache is only good for the very same way of starting. */
    private static boolean isOurJar(String classPath) {
        return classPath.endsWith(".jar")
                && System.getProperty("sun.java.command", "").startsWith(classPath);
    }
}

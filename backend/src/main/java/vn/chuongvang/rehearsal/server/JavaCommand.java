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

    public static List<String> of(List<String> arguments) {
        String classPath = System.getProperty("java.class.path");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(JavaCommand::concernsTheServer)
                .forEach(command::add);
        if (isOnClassPath()) {
            command.addAll(List.of("-cp", classPath, MAIN));
        } else {
            command.addAll(List.of("-jar", classPath));
        }
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

    /** False inside an executable jar, whose classes only its own launcher finds. */
    private static boolean isOnClassPath() {
        return ClassLoader.getSystemResource(MAIN.replace('.', '/') + ".class") != null;
    }
}

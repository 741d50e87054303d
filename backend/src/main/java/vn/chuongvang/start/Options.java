package vn.chuongvang.start;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The options of the command line, turned into the settings that they stand for. */
public final class Options {

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "--port", "server.port",
                    "--data", "chuongvang.data",
                    "--host", "chuongvang.host",
                    "--archive", "chuongvang.archive");

    /** Options without a value. */
    private static final Map<String, String> SWITCHES =
            Map.of(
                    "--venue-network", "chuongvang.venue-network",
                    "--forget-standby", "chuongvang.forget-standby");

    private Options() {}

    /** Accepts {@code --port 80} and {@code --port=80}; a dotted setting goes through as it is. */
    public static String[] settings(List<String> arguments) {
        var settings = new LinkedHashMap<String, String>(); // said twice, the last word counts
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var setting = setting(rest.next(), rest);
            settings.put(setting.substring(0, setting.indexOf('=')), setting);
        }
        return settings.values().toArray(String[]::new);
    }

    private static String setting(String argument, Iterator<String> rest) {
        if (SWITCHES.containsKey(argument)) {
            return "--" + SWITCHES.get(argument) + "=true";
        }
        var parts = argument.split("=", 2);
        var name = SETTINGS.get(parts[0]);
        if (name == null) {
            if (argument.matches("--[a-z][a-z0-9-]*\\..+=.*")) {
                return argument;
            }
            throw new StartRefused("option-unknown", argument);
        }
        var value = parts.length == 2 ? parts[1] : rest.hasNext() ? rest.next() : "";
        if (value.isBlank() || parts[0].equals("--port") && !isPort(value)) {
            throw new StartRefused("option-value", parts[0]);
        }
        return "--" + name + "=" + value;
    }

    /** Zero means: any free port. */
    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535;
    }

    /** The settings as the server will find them, for what is done before it starts. */
    public static StandardEnvironment environment(String[] settings) throws IOException {
        var environment = new StandardEnvironment();
        var sources = environment.getPropertySources();
        sources.addFirst(new SimpleCommandLinePropertySource(settings));
        new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .forEach(sources::addLast);
        return environment;
    }
}

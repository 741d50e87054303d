package vn.chuongvang.openapi.web;

import io.swagger.v3.core.jackson.TypeNameResolver;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A class is named by its module and itself: many modules have a {@code Details} or a Page. */
final class SchemaNames extends TypeNameResolver {
    private static final String OURS = "vn.chuongvang.";

    /**
     * Of the whole JVM, as springdoc's converters are: where several servers run in one, those of
     * the last one name the classes of all.
     */
    private static final Map<String, Class<?>> CLASSES = new ConcurrentHashMap<>();

    Map<String, Class<?>> classes() {
        return Map.copyOf(CLASSES);
    }

    @Override
    protected String getNameOfClass(Class<?> type) {
        var name = name(type);
        var other = CLASSES.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(
                    "%s and %s are both called %s".formatted(type, other, name));
        }
        return name;
    }

    private static String name(Class<?> type) {
        var full = type.getName();
        if (!full.startsWith(OURS)) {
            return type.getSimpleName();
        }
        var inModules = full.substring(OURS.length());
        var module = inModules.substring(0, inModules.indexOf('.'));
        var itself = full.substring(full.lastIndexOf('.') + 1);
        return module + "." + itself.replace("Controller$", ".").replace('$', '.');
    }
}

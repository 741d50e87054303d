package vn.chuongvang.openapi.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where an operation is called.
 *
 * @param path as the controller has it: {@code /api/contests/{id}}
 */
record Address(String method, String path) {
    private static final String API = "/api/";

    /** What it is about: the first word of its path. */
    String area() {
        return path.substring(API.length()).split("[/.]")[0];
    }

    /** A name for generated clients that stays when a method of ours is called otherwise. */
    String id() {
        return Arrays.stream(path.substring(API.length()).split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", method.toLowerCase(Locale.ROOT), ""));
    }

    boolean isReading() {
        return method.equals("GET");
    }

    boolean hasVariables() {
        return path.contains("{");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

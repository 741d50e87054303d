package vn.chuongvang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What a screen reader finds in the live regions of a page: Chromium's own accessibility tree. */
final class Spoken {

    private static final long PATIENCE_MS = 5_000;

    private final Page page;
    private final CDPSession tree;

    Spoken(Page page) {
        this.page = page;
        this.tree = page.context().newCDPSession(page);
        tree.send("Accessibility.enable");
    }

    /** Assertive: it interrupts. */
    void urgently(String words) {
        hears("alert", words);
    }

    void politely(String words) {
        hears("status", words);
    }

    private void hears(String role, String words) {
        long end = System.currentTimeMillis() + PATIENCE_MS;
        while (!said(role).contains(words) && System.currentTimeMillis() < end) {
            page.waitForTimeout(50);
        }
        assertThat(said(role)).as(role).contains(words);
    }

    private String said(String role) {
        Map<String, JsonObject> nodes = new HashMap<>();
        for (var node : tree.send("Accessibility.getFullAXTree").getAsJsonArray("nodes")) {
            var one = node.getAsJsonObject();
            nodes.put(one.get("nodeId").getAsString(), one);
        }
        return nodes.values().stream()
                .filter(node -> value(node, "role").equals(role))
                .map(node -> words(node, nodes))
                .collect(Collectors.joining("\n"));
    }

    private static String words(JsonObject node, Map<String, JsonObject> nodes) {
        var own = value(node, "role").equals("StaticText") ? value(node, "name") : "";
        var children = node.getAsJsonArray("childIds");
        if (children == null) {
            return own;
        }
        var below = new StringBuilder(own);
        for (JsonElement child : children) {
            var one = nodes.get(child.getAsString());
            below.append(one == null ? "" : words(one, nodes));
        }
        return below.toString();
    }

    private static String value(JsonObject node, String field) {
        var property = node.getAsJsonObject(field);
        return property == null || !property.has("value")
                ? ""
                : property.get("value").getAsString();
    }
}

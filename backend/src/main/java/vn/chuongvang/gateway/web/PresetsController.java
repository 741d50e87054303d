package vn.chuongvang.gateway.web;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.node.ObjectNode;

import vn.chuongvang.contest.Preset;
import vn.chuongvang.live.RulesJson;

import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The rules a host may start from. */
@RestController
@RequestMapping("/api/presets")
class PresetsController {

    /** One preset, worded in the language that is asked for. */
    record Line(String id, String name, String summary, int seats, ObjectNode rules) {}

    @GetMapping
    List<Line> list(
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "vi")
                    String languages) {
        var words = ResourceBundle.getBundle("messages.presets", PageLanguage.of(languages));
        return Stream.of(Preset.values()).map(preset -> line(preset, words)).toList();
    }

    private static Line line(Preset preset, ResourceBundle words) {
        var rules = preset.rules();
        return new Line(
                preset.name(),
                words.getString(preset.name()),
                words.getString(preset.name() + ".summary"),
                rules.roster().maxOnFloor(),
                RulesJson.of(rules));
    }
}

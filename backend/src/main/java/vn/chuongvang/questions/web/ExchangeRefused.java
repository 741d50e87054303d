package vn.chuongvang.questions.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import vn.chuongvang.questionbank.Topic;
import vn.chuongvang.questionbank.exchange.Limits;
import vn.chuongvang.questions.exchange.FileFormat;

import java.util.Arrays;

/** What is wrong with a request, before anybody looks into the file. */
final class ExchangeRefused extends ResponseStatusException {
    static final int MOST_BYTES = Limits.MOST_BYTES;

    private static final long serialVersionUID = 1;

    private ExchangeRefused(HttpStatus status, String code, String advice) {
        super(status, advice);
        getBody().setProperty("code", code);
    }

    static ExchangeRefused tooLarge() {
        return new ExchangeRefused(
                HttpStatus.CONTENT_TOO_LARGE, "FILE_TOO_LARGE", "At most 20 MB: split the file.");
    }

    static FileFormat format(String name) {
        return FileFormat.named(name)
                .orElseThrow(
                        () ->
                                new ExchangeRefused(
                                        HttpStatus.BAD_REQUEST,
                                        "FORMAT_UNKNOWN",
                                        "Formats: auto, gift, moodle, aiken, qti, xlsx, kahoot,"
                                                + " wayground, yaml, json."));
    }

    static Topic topic(String name) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ExchangeRefused(
                                        HttpStatus.BAD_REQUEST,
                                        "TOPIC_UNKNOWN",
                                        "Topics are T1 to T11."));
    }
}

package vn.chuongvang.questionbank.exchange.qti;

import vn.chuongvang.questionbank.Answer;
import vn.chuongvang.questionbank.Answer.MatchPolicy;
import vn.chuongvang.questionbank.exchange.Answers;
import vn.chuongvang.questionbank.exchange.Drafting;
import vn.chuongvang.questionbank.exchange.Refusal;
import vn.chuongvang.questionbank.exchange.xml.XmlElement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is typed: words with what each is worth, or a number with its tolerance. */
record QtiTyped(XmlElement item, Response response, Drafting drafting) {

    Answer answer() {
        return switch (response.baseType()) {
            case "float", "integer" -> number();
            default -> words();
        };
    }

    private Answer words() {
        response.refuseShares();
        var worth = response.worth();
        var accepted =
                Stream.concat(
                                response.correct().stream(),
                                worth.entrySet().stream()
                                        .filter(one -> one.getValue().signum() > 0)
                                        .map(Map.Entry::getKey))
                        .distinct()
                        .toList();
        var rejected =
                worth.entrySet().stream()
                        .filter(one -> one.getValue().signum() <= 0)
                        .map(Map.Entry::getKey)
                        .toList();
        return Answers.written(accepted, rejected, MatchPolicy.LENIENT);
    }

    private Answer number() {
        response.refuseShares();
        var correct = response.correct();
        if (correct.size() != 1) {
            throw new Refusal(correct.isEmpty() ? "key.missing" : "number.several");
        }
        var value = Answers.decimal(correct.getFirst());
        return Answers.number(value, tolerance(value), "", List.of());
    }

    private BigDecimal tolerance(BigDecimal value) {
        var equal = item.all("responseProcessing").flatMap(one -> one.all("equal")).findFirst();
        if (equal.isEmpty() || equal.get().attribute("tolerance").isBlank()) {
            return BigDecimal.ZERO;
        }
        var both =
                Stream.of(equal.get().attribute("tolerance").strip().split("\\s+"))
                        .map(Answers::decimal)
                        .toList();
        if (both.getFirst().compareTo(both.getLast()) != 0) {
            throw new Refusal("number.tolerance", equal.get().attribute("tolerance"));
        }
        return switch (equal.get().attribute("toleranceMode")) {
            case "absolute" -> both.getFirst();
            case "relative" -> value.abs().multiply(both.getFirst()).movePointLeft(2);
            default -> BigDecimal.ZERO;
        };
    }
}

package vn.chuongvang.questionbank.exchange.qti;

import vn.chuongvang.questionbank.exchange.Answers;
import vn.chuongvang.questionbank.exchange.Refusal;
import vn.chuongvang.questionbank.exchange.xml.XmlElement;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a response declaration says is right, and what it says is worth how much. */
record Response(XmlElement declaration) {

    boolean isSingle() {
        return declaration.attribute("cardinality").equals("single");
    }

    String baseType() {
        return declaration.attribute("baseType");
    }

    /** As declared; else everything that is worth something. */
    List<String> correct() {
        var declared =
                declaration.children("correctResponse").stream()
                        .flatMap(one -> one.children("value").stream())
                        .map(XmlElement::text)
                        .toList();
        return declared.isEmpty()
                ? worth().entrySet().stream()
                        .filter(entry -> entry.getValue().signum() > 0)
                        .map(Map.Entry::getKey)
                        .toList()
                : declared;
    }

    /** By what is answered; empty where nothing is said. */
    Map<String, BigDecimal> worth() {
        var worth = new LinkedHashMap<String, BigDecimal>();
        for (var mapping : declaration.children("mapping")) {
            for (var entry : mapping.children("mapEntry")) {
                worth.put(
                        entry.attribute("mapKey"), Answers.decimal(entry.attribute("mappedValue")));
            }
        }
        return worth;
    }

    BigDecimal most() {
        return worth().values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ONE);
    }

    /** Right ones that are worth different shares. */
    boolean isUneven() {
        return worth().values().stream().filter(one -> one.signum() > 0).distinct().count() > 1;
    }

    void refuseShares() {
        var most = most();
        for (var one : worth().values()) {
            if (one.signum() > 0 && one.compareTo(most) < 0) {
                throw new Refusal("weights.partial", percent(one, most));
            }
        }
    }

    private static String percent(BigDecimal one, BigDecimal most) {
        return one.multiply(BigDecimal.valueOf(100))
                .divide(most, 0, java.math.RoundingMode.HALF_UP)
                .toPlainString();
    }
}

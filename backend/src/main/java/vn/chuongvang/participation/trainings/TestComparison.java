package vn.chuongvang.participation.trainings;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.participation.dashboard.Share;
import vn.chuongvang.questions.ItemShares;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What a training changed: the same questions before and after it.
 *
 * @param items questions of both tests
 * @param before right answers of what was asked in these, in percent; absent where nothing was
 * @param after the same of the test after
 * @param otherBefore how many questions only the first test had: they are in no figure here
 * @param otherAfter and only the second
 */
public record TestComparison(
        List<Item> items,
        @Nullable BigDecimal before,
        @Nullable BigDecimal after,
        int otherBefore,
        int otherAfter) {

    public TestComparison {
        items = List.copyOf(items);
    }

    /**
     * One question.
     *
     * @param text as it stands in the bank today; empty when it is no more there
     */
    public record Item(
            String question,
            String text,
            long askedBefore,
            long rightBefore,
            @Nullable BigDecimal before,
            long askedAfter,
            long rightAfter,
            @Nullable BigDecimal after) {}

    static TestComparison of(
            List<ItemShares.Item> before,
            List<ItemShares.Item> after,
            Function<String, String> texts) {
        var later = new HashMap<String, ItemShares.Item>();
        after.forEach(item -> later.put(item.question(), item));
        var items = new ArrayList<Item>();
        for (var first : before) {
            var second = later.get(first.question());
            if (second != null) {
                items.add(item(first, second, texts.apply(first.question())));
            }
        }
        return new TestComparison(
                items,
                percent(items, Item::rightBefore, Item::askedBefore),
                percent(items, Item::rightAfter, Item::askedAfter),
                before.size() - items.size(),
                after.size() - items.size());
    }

    private static Item item(ItemShares.Item first, ItemShares.Item second, String text) {
        return new Item(
                first.question(),
                text,
                first.asked(),
                first.right(),
                Share.percent(first.right(), first.asked()).orElse(null),
                second.asked(),
                second.right(),
                Share.percent(second.right(), second.asked()).orElse(null));
    }

    private static @Nullable BigDecimal percent(
            List<Item> items, ToLongFunction<Item> right, ToLongFunction<Item> asked) {
        return Share.percent(
                        items.stream().collect(Collectors.summingLong(right)),
                        items.stream().collect(Collectors.summingLong(asked)))
                .orElse(null);
    }
}

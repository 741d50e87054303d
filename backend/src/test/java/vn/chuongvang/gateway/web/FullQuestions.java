package vn.chuongvang.gateway.web;

import vn.chuongvang.gateway.web.SurfaceFit.Surface;
import vn.chuongvang.questionbank.Question;
import vn.chuongvang.questionbank.QuestionBank;

import java.util.Comparator;
import java.util.List;

/** Those of the bank that take the most room on a surface and are not refused for it. */
public final class FullQuestions {
    private FullQuestions() {}

    public static List<Question> onScreen(int number) {
        return on(Surface.SCREEN, number);
    }

    public static List<Question> onPhone(int number) {
        return on(Surface.PHONE, number);
    }

    private static List<Question> on(Surface surface, int number) {
        return QuestionBank.load().questions().stream()
                .filter(question -> !SurfaceFit.overflows(question))
                .sorted(
                        Comparator.comparingDouble((Question one) -> SurfaceFit.fill(one, surface))
                                .reversed())
                .limit(number)
                .toList();
    }
}

package vn.chuongvang.rehearsal.client;

import org.jspecify.annotations.Nullable;

import vn.chuongvang.gateway.message.Wire;
import vn.chuongvang.rehearsal.person.Persona;

import java.util.List;
import java.util.random.RandomGenerator;

/** What a contestant answers: the key when they know it, otherwise a guess. */
final class Deciding {

    private static final List<String> GUESSES =
            List.of("không rõ", "số hóa", "năm 2020", "7", "10");

    private final Persona persona;
    private final KnownKeys keys;
    private final RandomGenerator random;

    Deciding(Persona persona, KnownKeys keys, RandomGenerator random) {
        this.persona = persona;
        this.keys = keys;
        this.random = random;
    }

    Tap tap(Wire.Question question, int attempt) {
        Wire.Key key = keys.of(question).orElse(null);
        Wire.Key known =
                key != null && persona.knows(question.n(), question.of(), random) ? key : null;
        if (SeveralMarks.isFor(question)) {
            var marks = known == null ? null : SeveralMarks.right(question, known);
            var text = marks == null ? SeveralMarks.guess(question, random) : marks;
            return new Tap(question.round(), attempt, null, text);
        }
        if ("text".equals(question.kind()) || "number".equals(question.kind())) {
            return new Tap(question.round(), attempt, null, written(known));
        }
        Integer right = key == null ? null : key.option();
        int option = known != null && right != null ? right : guess(question, right);
        return new Tap(question.round(), attempt, option, null);
    }

    private String written(Wire.@Nullable Key known) {
        return known != null && known.text() != null
                ? known.text()
                : GUESSES.get(random.nextInt(GUESSES.size()));
    }

    /** Any option when nobody knows the key, otherwise one that is wrong. */
    private int guess(Wire.Question question, @Nullable Integer right) {
        int options = Math.max(2, question.options().size());
        int guess = random.nextInt(right == null ? options : options - 1);
        return right != null && guess >= right ? guess + 1 : guess;
    }
}

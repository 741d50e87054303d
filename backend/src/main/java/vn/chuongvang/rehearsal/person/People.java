package vn.chuongvang.rehearsal.person;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

/** The hall that is played for rehearsals: its organiser, its units, and who sits in it. */
public record People(
        String title,
        String organiser,
        List<String> units,
        List<String> familyNames,
        Names women,
        Names men) {

    private static final int FEW_REPEATS = 20;

    /** Middle and given names that go together. */
    public record Names(List<String> middleNames, List<String> givenNames) {}

    public static People read() {
        try (InputStream hall = People.class.getResourceAsStream("/rehearsal/hall.json")) {
            return JsonMapper.shared().readValue(Objects.requireNonNull(hall), People.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Full names; beyond what the lists can tell apart they repeat, as in life. */
    public List<String> names(int count, RandomGenerator random) {
        Set<String> different = new LinkedHashSet<>();
        for (int tries = 0; different.size() < count && tries < FEW_REPEATS * count; tries++) {
            different.add(name(random));
        }
        List<String> names = new ArrayList<>(different);
        while (names.size() < count) {
            names.add(name(random));
        }
        return names;
    }

    private String name(RandomGenerator random) {
        Names half = random.nextBoolean() ? women : men;
        return String.join(
                " ",
                one(familyNames, random),
                one(half.middleNames, random),
                one(half.givenNames, random));
    }

    private static String one(List<String> names, RandomGenerator random) {
        return names.get(random.nextInt(names.size()));
    }
}

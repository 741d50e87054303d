package vn.chuongvang.rehearsal;

import vn.chuongvang.start.StartRefused;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of one command: {@code --name value}, {@code --name=value} or a bare flag. */
public final class Arguments {

    private final Map<String, String> values = new HashMap<>();

    /**
     * @param named options with a value
     * @param flags options without one
     */
    public Arguments(List<String> arguments, Set<String> named, Set<String> flags) {
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            String[] parts = rest.next().split("=", 2);
            if (flags.contains(parts[0]) && parts.length == 1) {
                values.put(parts[0], "true");
            } else if (!named.contains(parts[0])) {
                throw new StartRefused("option-unknown", parts[0]);
            } else if (parts.length == 1 && !rest.hasNext()) {
                throw new StartRefused("option-value", parts[0]);
            } else {
                values.put(parts[0], parts.length == 2 ? parts[1] : rest.next());
            }
        }
    }

    public boolean has(String flag) {
        return values.containsKey(flag);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name));
    }

    public int number(String name, int otherwise) {
        return (int) whole(name, otherwise);
    }

    public long whole(String name, long otherwise) {
        try {
            return text(name).map(Long::parseLong).orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new StartRefused("option-value", name);
        }
    }

    /** Several numbers, separated by commas. */
    public List<Integer> numbers(String name, List<Integer> otherwise) {
        try {
            return text(name)
                    .map(list -> List.of(list.split(",")).stream().map(Integer::parseInt).toList())
                    .orElse(otherwise);
        } catch (NumberFormatException e) {
            throw new StartRefused("option-value", name);
        }
    }
}

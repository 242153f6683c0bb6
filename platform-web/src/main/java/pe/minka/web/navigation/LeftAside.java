package pe.minka.web.navigation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A filter in the address of a list that means nothing: the list opens without it, and says so. */
public record LeftAside(String name, String value) {

    private static final int MOST = 5;
    private static final int LONGEST = 40;
    private static final String HOWEVER = "\u0000";

    /** What was asked by the names of the filters, less what was understood of each. */
    public static List<LeftAside> of(MultiValueMap<String, String> asked, Map<String, Set<String>> understood) {
        return asked.entrySet().stream()
                .filter(entry -> understood.containsKey(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream()
                        .flatMap(value -> Stream.of(value.split(",", -1)))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .filter(value -> understood.getOrDefault(entry.getKey(), Set.of()).stream()
                                .noneMatch(known -> known.equals(HOWEVER) || known.equalsIgnoreCase(value)))
                        .map(value -> new LeftAside(entry.getKey(), shortened(value))))
                .distinct()
                .limit(MOST)
                .toList();
    }

    /** What was understood of a filter that means at most one thing. */
    public static Set<String> one(@Nullable Object understood) {
        return understood == null ? Set.of() : Set.of(understood.toString());
    }

    /** The same of what may be written in several ways, as a region by any of its codes. */
    public static Set<String> however(@Nullable Object understood) {
        return understood == null ? Set.of() : Set.of(HOWEVER);
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…";
    }
}

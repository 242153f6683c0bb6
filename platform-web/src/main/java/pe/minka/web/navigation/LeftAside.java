package pe.minka.web.navigation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A filter in the address of a list that means nothing: the list opens without it, and says so. */
public record LeftAside(String name, String value) {

    private static final int MOST = 5;
    private static final int LONGEST = 40;

    /** What was asked by the names of the filters, less what means something there. */
    public static List<LeftAside> of(MultiValueMap<String, String> asked, Map<String, Understood> understood) {
        return asked.entrySet().stream()
                .flatMap(entry -> without(entry.getKey(), entry.getValue(), understood.get(entry.getKey())))
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<LeftAside> without(String name, List<String> values, @Nullable Understood understood) {
        return understood == null
                ? Stream.of()
                : values.stream()
                        .flatMap(value -> Stream.of(value.split(",", -1)))
                        .map(String::strip)
                        .filter(value -> !value.isEmpty() && !understood.means(value))
                        .map(value -> new LeftAside(name, shortened(value)));
    }

    private static String shortened(String value) {
        return value.codePointCount(0, value.length()) <= LONGEST
                ? value
                : value.substring(0, value.offsetByCodePoints(0, LONGEST)) + "…";
    }
}

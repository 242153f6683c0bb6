package pe.minka.web.api;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** Where in a body something stands, as programs write it: {@code rules[0].points}. */
final class JsonPlace {

    private JsonPlace() {}

    /** Empty for the body itself. */
    static String of(JacksonException mistake) {
        List<JacksonException.Reference> path = mistake.getPath();
        String place = path.stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return place.startsWith(".") ? place.substring(1) : place;
    }
}

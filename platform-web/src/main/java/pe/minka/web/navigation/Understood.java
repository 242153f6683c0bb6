package pe.minka.web.navigation;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Which values of a filter in the address of a list mean something. */
@FunctionalInterface
public interface Understood {

    boolean means(String value);

    static Understood these(Collection<String> values) {
        return value -> values.stream().anyMatch(value::equalsIgnoreCase);
    }

    /** Of a filter that means at most one thing. */
    static Understood one(@Nullable Object meant) {
        return value -> meant != null && value.equalsIgnoreCase(meant.toString());
    }

    /** Of one that may be written in several ways, as a region by any of its codes. */
    static Understood however(@Nullable Object meant) {
        return value -> meant != null;
    }
}

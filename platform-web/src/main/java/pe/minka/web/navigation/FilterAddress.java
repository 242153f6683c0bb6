package pe.minka.web.navigation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The address of a list with its filters, as a link: whatever was typed arrives as it was, and what is empty is left out. */
public record FilterAddress(String path, List<String> filters) {

    public FilterAddress {
        filters = List.copyOf(filters);
    }

    public static FilterAddress of(String path) {
        return new FilterAddress(path, List.of());
    }

    public FilterAddress with(String name, @Nullable Object value) {
        String text = value == null ? "" : value.toString();
        if (text.isEmpty()) {
            return this;
        }
        List<String> more = new ArrayList<>(filters);
        more.add(name + "=" + UriUtils.encode(text, StandardCharsets.UTF_8));
        return new FilterAddress(path, more);
    }

    @Override
    public String toString() {
        return filters.isEmpty() ? path : path + "?" + String.join("&", filters);
    }
}

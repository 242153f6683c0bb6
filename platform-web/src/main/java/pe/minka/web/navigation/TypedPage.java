package pe.minka.web.navigation;

import org.jspecify.annotations.Nullable;
import pe.minka.shared.PageRequest;

/** Which page of a list an address asks for: whatever stands there becomes a page that exists. */
public final class TypedPage {

    private static final int DIGITS = 6;

    private TypedPage() {}

    public static PageRequest of(@Nullable String typed, int size) {
        boolean number = typed != null && typed.length() <= DIGITS && typed.matches("\\d+");
        return new PageRequest(number ? Integer.parseInt(typed) : 1, size);
    }
}

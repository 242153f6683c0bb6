package pe.minka.web.navigation;

import org.jspecify.annotations.Nullable;

/** A step on the way to a page; a list of them is the model attribute {@code crumbs}. The last has no address. */
public record Crumb(String label, @Nullable String href) {

    public static Crumb here(String label) {
        return new Crumb(label, null);
    }
}

package pe.minka.web.administration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;
import pe.minka.shared.Paged;

/** A page of a list with what the pager needs: how many there are, and the address of the list without its page. */
record ListPage<T>(List<T> items, int page, int pages, long total, String address) implements Paged {

    private static final int DIGITS = 6;

    ListPage {
        items = List.copyOf(items);
    }

    static <T> ListPage<T> of(Listing<?> listing, List<T> items, String address) {
        return new ListPage<>(items, listing.page(), listing.pages(), listing.total(), address);
    }

    /** Whatever stands in the address becomes a page that exists. */
    static PageRequest request(@Nullable String typed, int size) {
        boolean number = typed != null && typed.length() <= DIGITS && typed.matches("\\d+");
        return new PageRequest(number ? Integer.parseInt(typed) : 1, size);
    }
}

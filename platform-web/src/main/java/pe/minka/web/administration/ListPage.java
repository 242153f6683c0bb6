package pe.minka.web.administration;

import java.util.List;
import pe.minka.shared.Listing;
import pe.minka.shared.Paged;

/** A page of a list with what the pager needs: how many there are, and the address of the list without its page. */
record ListPage<T>(List<T> items, int page, int pages, long total, String address) implements Paged {

    ListPage {
        items = List.copyOf(items);
    }

    static <T> ListPage<T> of(Listing<?> listing, List<T> items, String address) {
        return new ListPage<>(items, listing.page(), listing.pages(), listing.total(), address);
    }
}

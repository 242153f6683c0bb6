package pe.minka.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;

/** All of a list that is given out in pages. */
final class Pages {

    private static final int SIZE = 200;

    private Pages() {}

    static <T> List<T> each(Function<PageRequest, Listing<T>> list) {
        List<T> all = new ArrayList<>();
        var page = list.apply(new PageRequest(1, SIZE));
        all.addAll(page.items());
        while (page.hasNext()) {
            page = list.apply(new PageRequest(page.page() + 1, SIZE));
            all.addAll(page.items());
        }
        return all;
    }
}

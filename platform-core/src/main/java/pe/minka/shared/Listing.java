package pe.minka.shared;

import java.util.List;
import java.util.function.Function;

/** One page of a list, and how long the whole list is. Pages count from 1. */
public record Listing<T>(List<T> items, int page, int size, long total) implements Paged {

    public Listing {
        items = List.copyOf(items);
    }

    @Override
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasNext() {
        return page < pages();
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public <R> Listing<R> map(Function<? super T, ? extends R> mapping) {
        return new Listing<>(items.stream().<R>map(mapping).toList(), page, size, total);
    }
}

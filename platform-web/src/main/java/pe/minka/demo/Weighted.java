package pe.minka.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Things of which some are drawn more often than others. */
final class Weighted<T> {

    private final List<T> things = new ArrayList<>();
    private final List<Integer> upTo = new ArrayList<>();
    private int total;

    void add(T thing, int weight) {
        total += weight;
        things.add(thing);
        upTo.add(total);
    }

    boolean isEmpty() {
        return things.isEmpty();
    }

    T draw(Random random) {
        int drawn = random.nextInt(total);
        int index = 0;
        while (upTo.get(index) <= drawn) {
            index++;
        }
        return things.get(index);
    }
}

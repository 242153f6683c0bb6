package pe.minka.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps so many things at most; the one nobody has asked for longest goes first. Several threads may use it. */
public final class Recent<K, V> {

    private final Map<K, V> kept;

    public Recent(int most) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    public synchronized Optional<V> find(K key) {
        @Nullable V found = kept.get(key);
        return Optional.ofNullable(found);
    }

    public synchronized void keep(K key, V value) {
        kept.put(key, value);
    }

    public synchronized int size() {
        return kept.size();
    }
}

package pe.minka.gamification.keys;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where anybody reads a key: the addresses stand in what was signed, so they may never change. */
@Component
public class KeyAddresses {

    public static final String ALL = "/verificar/claves";
    public static final String ONE = ALL + "/{id}";

    private final String base;

    KeyAddresses(@Value("${minka.base-url}") String base) {
        this.base = base;
    }

    public String of(String id) {
        return base + ONE.replace("{id}", id);
    }

    /** Which key an address names, if it is one of ours. */
    public Optional<String> keyAt(String address) {
        String start = base + ALL + "/";
        return address.startsWith(start) ? Optional.of(address.substring(start.length())) : Optional.empty();
    }
}

package pe.minka.gamification.keys;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The keys as everybody reads them, also those that sign no more, so that what they signed still verifies. Each is called
 * as what it signed calls it: whoever has the whole set finds the one.
 */
@Component
public class PublishedKeys {

    private final KeyRows keys;
    private final KeyAddresses addresses;

    PublishedKeys(KeyRows keys, KeyAddresses addresses) {
        this.keys = keys;
        this.addresses = addresses;
    }

    public List<JWK> all() {
        return keys.all().stream()
                .filter(SigningKey::isPublished)
                .map(this::named)
                .toList();
    }

    public Optional<JWK> find(String id) {
        return keys.find(id).filter(SigningKey::isPublished).map(this::named);
    }

    private JWK named(SigningKey key) {
        return new RSAKey.Builder(key.publicKey())
                .keyID(addresses.of(key.id()))
                .keyUse(KeyUse.SIGNATURE)
                .build();
    }
}

package pe.minka.identities;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The keys the provider signs with. They are kept, and read again when something is signed with one that is not among
 * them, though not for every forgery.
 */
@Component
class SigningKeys implements JWKSource<Patience> {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Discovery discovery;
    private final ProviderCalls calls;
    private final Clock clock;

    private volatile @Nullable Known known;
    private volatile Instant askedForUnknown = Instant.EPOCH;

    SigningKeys(Discovery discovery, ProviderCalls calls, Clock clock) {
        this.discovery = discovery;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable Patience given) {
        var patience = given == null ? new Patience() : given;
        var now = clock.instant();
        var last = known;
        if (last == null || last.readAt().plus(KEPT).isBefore(now)) {
            return wanted.select(read(patience, now));
        }
        List<JWK> found = wanted.select(last.keys());
        if (found.isEmpty() && askedForUnknown.plus(PAUSE).isBefore(now)) {
            askedForUnknown = now;
            return wanted.select(read(patience, now));
        }
        return found;
    }

    private JWKSet read(Patience patience, Instant now) {
        try {
            var keys = JWKSet.parse(calls.get(discovery.get(patience).keys(), patience));
            known = new Known(keys, now);
            return keys;
        } catch (ParseException noKeys) {
            throw new ProviderAway("its keys cannot be read", noKeys);
        }
    }

    private record Known(JWKSet keys, Instant readAt) {}
}

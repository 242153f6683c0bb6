package pe.minka.identities;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the provider does what: read from itself when somebody first wants to go there, and kept for a while. */
@Component
class Discovery {

    private static final Duration KEPT = Duration.ofHours(1);

    /** How long what was known goes on counting while the provider does not say it again. */
    private static final Duration SPARED = Duration.ofMinutes(1);

    private final Provider provider;
    private final ProviderCalls calls;
    private final Clock clock;

    private volatile @Nullable Known known;

    Discovery(Provider provider, ProviderCalls calls, Clock clock) {
        this.provider = provider;
        this.calls = calls;
        this.clock = clock;
    }

    Addresses get(Patience patience) {
        var last = known;
        if (last != null && clock.instant().isBefore(last.until())) {
            return last.addresses();
        }
        try {
            var fresh = read(calls.get(provider.discovery(), patience));
            known = new Known(fresh, clock.instant().plus(KEPT));
            return fresh;
        } catch (ProviderAway away) {
            if (last == null) {
                throw away;
            }
            known = new Known(last.addresses(), clock.instant().plus(SPARED));
            return last.addresses();
        }
    }

    private Addresses read(Map<String, Object> document) {
        if (!provider.issuer().equals(document.get("issuer"))) {
            throw new ProviderAway("it names another issuer than the configured one");
        }
        return new Addresses(
                address(document, "authorization_endpoint"),
                address(document, "token_endpoint"),
                address(document, "jwks_uri"),
                isSecretInForm(document.get("token_endpoint_auth_methods_supported")),
                Boolean.TRUE.equals(document.get("authorization_response_iss_parameter_supported")));
    }

    /** What is secret goes over TLS, as long as the issuer itself does. */
    private URI address(Map<String, Object> document, String name) {
        try {
            var address = URI.create(String.valueOf(document.get(name)));
            boolean safe = "https".equals(address.getScheme())
                    || (provider.issuer().startsWith("http://") && "http".equals(address.getScheme()));
            if (safe && address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException noAddress) {
            throw new ProviderAway(name + " is no address", noAddress);
        }
        throw new ProviderAway(name + " is no address to go to");
    }

    private static boolean isSecretInForm(@Nullable Object methods) {
        return methods instanceof Collection<?> offered
                && !offered.contains("client_secret_basic")
                && offered.containsAll(List.of("client_secret_post"));
    }

    /** Where people go, where codes are redeemed, where the keys are; and how the provider wants to be talked to. */
    record Addresses(URI door, URI tokens, URI keys, boolean secretInForm, boolean namesItself) {}

    private record Known(Addresses addresses, Instant until) {}
}

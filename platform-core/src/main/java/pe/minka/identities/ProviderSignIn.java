package pe.minka.identities;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import pe.minka.identities.Arrival.Problem;
import pe.minka.identities.Departures.Departure;
import pe.minka.members.ClientAddress;
import pe.minka.shared.SecretToken;

/** Sends people to the provider to show who they are, and says what their return is worth. */
@Service("providerSignIn")
public class ProviderSignIn {

    private static final Logger log = LoggerFactory.getLogger(ProviderSignIn.class);

    private final Provider provider;
    private final Discovery discovery;
    private final Departures departures;
    private final Redemption redemption;
    private final Recognition recognition;

    ProviderSignIn(
            Provider provider,
            Discovery discovery,
            Departures departures,
            Redemption redemption,
            Recognition recognition) {
        this.provider = provider;
        this.discovery = discovery;
        this.departures = departures;
        this.redemption = redemption;
        this.recognition = recognition;
    }

    public boolean isOffered() {
        return provider.isThere();
    }

    /** How the operator calls the provider. */
    public String name() {
        return provider.name();
    }

    /** Where to go; empty while the provider does not answer. Back is the page they wanted. */
    public Optional<URI> leave(SecretToken browser, String back, ClientAddress from) {
        try {
            var door = discovery.get(new Patience()).door();
            return Optional.of(address(door, departures.begin(browser, back)));
        } catch (ProviderAway away) {
            refused(Problem.AWAY, from, away);
            return Optional.empty();
        }
    }

    public Arrival arrive(
            Callback callback, @Nullable SecretToken browser, @Nullable SecretToken device, ClientAddress from) {
        var departure = departures.end(callback.state(), browser);
        if (departure.isEmpty()) {
            log.info("sign-in by provider refused to a visitor from {}: nobody left with this state", from);
            return new Arrival.Refused(Problem.GONE);
        }
        if (!callback.error().isEmpty()) {
            return turnedBack(callback, from);
        }
        try {
            var proven = redemption.redeem(callback, departure.get());
            return recognition.enter(proven, device, departure.get().back(), from);
        } catch (ProviderAway away) {
            return refused(Problem.AWAY, from, away);
        } catch (ProviderRefused disbelieved) {
            return refused(Problem.DISBELIEVED, from, disbelieved);
        }
    }

    private static Arrival turnedBack(Callback callback, ClientAddress from) {
        var problem =
                switch (callback.error()) {
                    case "access_denied" -> Problem.DECLINED;
                    case "server_error", "temporarily_unavailable" -> Problem.AWAY;
                    default -> Problem.DISBELIEVED;
                };
        log.info("sign-in by provider refused to a visitor from {}: {}, {}", from, problem, callback.saidError());
        return new Arrival.Refused(problem);
    }

    private static Arrival refused(Problem problem, ClientAddress from, RuntimeException why) {
        log.info("sign-in by provider refused to a visitor from {}: {}, {}", from, problem, why.getMessage());
        return new Arrival.Refused(problem);
    }

    private URI address(URI door, Departure departure) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", provider.clientId());
        asked.put("redirect_uri", provider.redirect().toString());
        asked.put("scope", provider.scopes());
        asked.put("state", departure.state().value());
        asked.put("nonce", departure.nonce().value());
        asked.put("code_challenge", departure.challenge());
        asked.put("code_challenge_method", "S256");
        return URI.create(door + (door.getQuery() == null ? "?" : "&") + ProviderCalls.encoded(asked));
    }
}

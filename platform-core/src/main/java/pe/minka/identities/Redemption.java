package pe.minka.identities;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import pe.minka.identities.Departures.Departure;

/** Exchanges the code that came back through the browser for what the provider says, which comes from itself. */
@Component
class Redemption {

    private static final int ERRORS_FROM = 500;

    private final Provider provider;
    private final Discovery discovery;
    private final ProviderCalls calls;
    private final IdTokenCheck check;

    Redemption(Provider provider, Discovery discovery, ProviderCalls calls, IdTokenCheck check) {
        this.provider = provider;
        this.discovery = discovery;
        this.calls = calls;
        this.check = check;
    }

    Proven redeem(Callback callback, Departure departure) {
        var patience = new Patience();
        var addresses = discovery.get(patience);
        requireFromThere(callback, addresses);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "authorization_code");
        form.put("code", callback.code());
        form.put("redirect_uri", provider.redirect().toString());
        form.put("code_verifier", departure.verifier().value());
        form.put("client_id", provider.clientId());
        Map<String, String> headers = new LinkedHashMap<>();
        if (addresses.secretInForm()) {
            form.put("client_secret", provider.clientSecret());
        } else {
            headers.put("Authorization", basic());
        }
        var answer = calls.post(addresses.tokens(), form, headers, patience);
        if (answer.status() >= ERRORS_FROM) {
            throw new ProviderAway("status " + answer.status() + " for a code");
        }
        if (answer.status() != 200 || !(answer.body().get("id_token") instanceof String token)) {
            throw new ProviderRefused("no token for the code: status " + answer.status());
        }
        return check.check(token, departure.nonce().value(), patience);
    }

    /** A provider that says who it is does so every time (RFC 9207). */
    private void requireFromThere(Callback callback, Discovery.Addresses addresses) {
        boolean named = !callback.issuer().isEmpty();
        if (named ? !callback.issuer().equals(provider.issuer()) : addresses.namesItself()) {
            throw new ProviderRefused("the answer is from another issuer");
        }
        if (callback.code().isEmpty()) {
            throw new ProviderRefused("no code");
        }
    }

    private String basic() {
        String both = ProviderCalls.encoded(provider.clientId()) + ":" + ProviderCalls.encoded(provider.clientSecret());
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }
}

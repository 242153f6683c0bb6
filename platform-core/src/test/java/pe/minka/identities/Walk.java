package pe.minka.identities;

import java.net.URI;
import java.time.Clock;
import java.util.Map;
import pe.minka.members.ClientAddress;
import pe.minka.provider.SoftProvider;
import pe.minka.shared.SecretToken;

/** Somebody's way to a provider and back, with nothing remembered from other ways. */
final class Walk {

    static final ClientAddress HERE = new ClientAddress("192.0.2.7");

    final SecretToken browser = SecretToken.generate();
    final ProviderSignIn door;

    Walk(SoftProvider provider, boolean secondStepCounts, Departures departures, Recognition recognition, Clock clock) {
        var settings = new Provider(
                provider.issuer(),
                SoftProvider.CLIENT,
                SoftProvider.SECRET,
                "Cuenta de prueba",
                "email profile",
                secondStepCounts,
                Provider.redirectTo("https://minka.example/"));
        var calls = new ProviderCalls();
        var discovery = new Discovery(settings, calls, clock);
        var check = new IdTokenCheck(settings, new SigningKeys(discovery, calls, clock), clock);
        var redemption = new Redemption(settings, discovery, calls, check);
        this.door = new ProviderSignIn(settings, discovery, departures, redemption, recognition);
    }

    URI leave() {
        return door.leave(browser, "/inicio", HERE).orElseThrow();
    }

    Arrival arrive(Map<String, String> answer) {
        return arrive(answer, browser);
    }

    Arrival arrive(Map<String, String> answer, SecretToken shown) {
        var callback = new Callback(answer.get("state"), answer.get("code"), answer.get("error"), answer.get("iss"));
        return door.arrive(callback, shown, null, HERE);
    }

    /** There and back. */
    Arrival as(SoftProvider provider, String user) {
        return arrive(provider.signIn(leave(), user));
    }
}

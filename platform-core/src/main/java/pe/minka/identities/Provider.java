package pe.minka.identities;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The provider an operator named (proveedor de identidad), and as whom this platform asks it. */
record Provider(
        String issuer,
        String clientId,
        String clientSecret,
        String name,
        String scopes,
        boolean secondStepCounts,
        URI redirect) {

    private static final String BACK = "/ingresar/institucional/vuelta";
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    Provider {
        Set<String> asked = new LinkedHashSet<>(List.of("openid"));
        asked.addAll(List.of(scopes.strip().split("\\s+")));
        asked.remove("");
        scopes = String.join(" ", asked);
    }

    static URI redirectTo(String base) {
        return URI.create(base.replaceAll("/+$", "") + BACK);
    }

    boolean isThere() {
        return !issuer.isBlank();
    }

    URI discovery() {
        return URI.create(issuer.replaceAll("/+$", "") + DISCOVERY);
    }

    /** How people know an issuer: by the name the operator gave it, or else by its host. */
    String label(String of) {
        String host = URI.create(of).getHost();
        return of.equals(issuer) || host == null ? name : host;
    }

    @Override
    public String toString() {
        return "Provider[" + issuer + "]";
    }
}

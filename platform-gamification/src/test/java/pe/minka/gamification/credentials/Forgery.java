package pe.minka.gamification.credentials;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.PlainHeader;
import com.nimbusds.jose.PlainObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** What somebody makes of a credential who should not, for tests. */
final class Forgery {

    private Forgery() {}

    static String payload(String token) {
        return new String(Base64.getUrlDecoder().decode(part(token, 1)), StandardCharsets.UTF_8);
    }

    static String header(String token) {
        return new String(Base64.getUrlDecoder().decode(part(token, 0)), StandardCharsets.UTF_8);
    }

    /** Another content over the same signature. */
    static String altered(String token, String old, String other) {
        String payload = payload(token);
        assert payload.contains(old);
        return part(token, 0) + "." + encoded(payload.replace(old, other)) + "." + part(token, 2);
    }

    static String unsigned(String token) {
        return new PlainObject(new PlainHeader(), new Payload(payload(token))).serialize();
    }

    static String signed(JWSHeader header, String payload, JWSSigner signer) {
        try {
            var jws = new JWSObject(header, new Payload(payload));
            jws.sign(signer);
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String token, int number) {
        return token.split("\\.", -1)[number];
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

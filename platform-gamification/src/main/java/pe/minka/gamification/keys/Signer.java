package pe.minka.gamification.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.SecretSeal;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs with the key of today, which is made when there is none. RS256 is what the standard asks everybody to understand.
 * The same words under the same key are the same signature.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Signer {

    private static final Logger log = LoggerFactory.getLogger(Signer.class);
    private static final int BITS = 3072;

    private final KeyRows keys;
    private final KeyAddresses addresses;
    private final SecretSeal seal;
    private final JsonMapper json;
    private final Clock clock;

    Signer(
            KeyRows keys,
            KeyAddresses addresses,
            @Value("${minka.secret:}") String secret,
            JsonMapper json,
            Clock clock) {
        this.keys = keys;
        this.addresses = addresses;
        this.seal = new SecretSeal("minka credentials", secret);
        this.json = json;
        this.clock = clock;
    }

    /** What was signed and by which key. */
    public record Signed(String text, String key) {}

    public Signed sign(Map<String, Object> claims) {
        var sealed = keys.sealed().orElseGet(this::made);
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(addresses.of(sealed.id()))
                .type(JOSEObjectType.JWT)
                .build();
        var jws = new JWSObject(header, new Payload(json.writeValueAsString(claims)));
        try {
            jws.sign(new RSASSASigner(open(sealed)));
            return new Signed(jws.serialize(), sealed.id());
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java platform signs with RSA", impossible);
        }
    }

    private KeyRows.Sealed made() {
        try {
            var key = new RSAKeyGenerator(BITS).generate();
            String id = key.computeThumbprint().toString();
            byte[] content = key.toJSONString().getBytes(StandardCharsets.UTF_8);
            keys.add(id, key.toPublicJWK(), seal.close(content, id), clock.instant());
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java platform makes RSA keys", impossible);
        }
        return keys.sealed().orElseThrow();
    }

    private RSAKey open(KeyRows.Sealed sealed) {
        byte[] closed = Base64.getMimeDecoder().decode(sealed.content());
        byte[] content = seal.open(closed, sealed.id()).orElseThrow(() -> {
            log.error("the key {} was sealed with another secret, or is damaged", sealed.id());
            return new RuleViolation("credentials.sealedElsewhere");
        });
        try {
            return RSAKey.parse(new String(content, StandardCharsets.UTF_8));
        } catch (ParseException impossible) {
            throw new IllegalStateException("what was sealed is a key", impossible);
        }
    }
}

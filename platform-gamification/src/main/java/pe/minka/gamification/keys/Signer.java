package pe.minka.gamification.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
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
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
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

    private final KeyRows keys;
    private final KeyAddresses addresses;
    private final SecretSeal seal;
    private final SpareKey spare;
    private final JsonMapper json;
    private final Clock clock;

    Signer(
            KeyRows keys,
            KeyAddresses addresses,
            @Value("${minka.secret:}") String secret,
            SpareKey spare,
            JsonMapper json,
            Clock clock) {
        this.keys = keys;
        this.addresses = addresses;
        this.seal = new SecretSeal("minka credentials", secret);
        this.spare = spare;
        this.json = json;
        this.clock = clock;
    }

    /** What was signed and by which key. */
    public record Signed(String text, String key) {}

    /** Has the key made by which one signs next, if there is none: before a transaction, which must not wait for it. */
    @Transactional(propagation = Propagation.NEVER)
    public void prepare() {
        if (keys.sealed().isEmpty()) {
            spare.get();
        }
    }

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
        var key = spare.get();
        if (!add(key) && keys.sealed().isEmpty()) {
            // It has signed already and was retired since, so that another one has to follow.
            spare.used(key);
            add(spare.get());
        }
        return keys.sealed().orElseThrow();
    }

    private boolean add(RSAKey key) {
        try {
            String id = key.computeThumbprint().toString();
            byte[] content = key.toJSONString().getBytes(StandardCharsets.UTF_8);
            boolean added = keys.add(id, key.toPublicJWK(), seal.close(content, id), clock.instant());
            if (added) {
                followed(key);
            }
            return added;
        } catch (JOSEException impossible) {
            throw new IllegalStateException("every Java platform reads its own keys", impossible);
        }
    }

    /** Once it is certain that this one signs; if it comes to nothing it is still there for whoever asks next. */
    private void followed(RSAKey key) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                spare.used(key);
            }
        });
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

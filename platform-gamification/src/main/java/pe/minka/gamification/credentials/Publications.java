package pe.minka.gamification.credentials;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.keys.PublishedKeys;
import pe.minka.gamification.keys.Signer;
import pe.minka.shared.NotFound;

/** What everybody reads who checks a credential elsewhere: issuer, keys, insignias, and which credentials are revoked. */
@Service
@Transactional(readOnly = true)
public class Publications {

    private final PublishedKeys keys;
    private final CredentialRows credentials;
    private final AwardFactsRows facts;
    private final CredentialWriting writing;
    private final Signer signer;
    private final Clock clock;

    Publications(
            PublishedKeys keys,
            CredentialRows credentials,
            AwardFactsRows facts,
            CredentialWriting writing,
            Signer signer,
            Clock clock) {
        this.keys = keys;
        this.credentials = credentials;
        this.facts = facts;
        this.writing = writing;
        this.signer = signer;
        this.clock = clock;
    }

    public Map<String, Object> issuer() {
        return inContext(writing.issuer());
    }

    /** As it is today; what somebody was given it for stands in the credential. */
    public Map<String, Object> achievement(String code) {
        return inContext(writing.achievement(badge(code)));
    }

    public BadgeFacts badge(String code) {
        return facts.badge(code).orElseThrow(() -> new NotFound("insignia " + code));
    }

    /** Also those that sign no more, so that what they have signed still verifies. */
    public Map<String, Object> keys() {
        return new JWKSet(keys.all()).toJSONObject(true);
    }

    public Map<String, Object> key(String id) {
        return keys.find(id).map(JWK::toJSONObject).orElseThrow(() -> new NotFound("signing key " + id));
    }

    /** A signed list of the revoked ones, as they stand now. */
    @Transactional
    public String revoked(int list) {
        if (!credentials.has(list)) {
            throw new NotFound("list " + list);
        }
        String encoded = StatusList.encoded(credentials.revoked(list));
        return signer.sign(writing.list(list, encoded, clock.instant())).text();
    }

    private static Map<String, Object> inContext(Map<String, Object> thing) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("@context", Vocabulary.CONTEXTS);
        whole.putAll(thing);
        return whole;
    }
}

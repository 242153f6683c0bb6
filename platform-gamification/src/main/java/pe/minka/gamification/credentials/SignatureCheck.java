package pe.minka.gamification.credentials;

import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.PlainObject;
import java.text.ParseException;
import java.util.Set;
import org.springframework.stereotype.Component;
import pe.minka.gamification.credentials.Verdict.Fault;
import pe.minka.gamification.keys.KeyAddresses;
import pe.minka.gamification.keys.KeyRows;
import pe.minka.gamification.keys.SigningKey;
import pe.minka.shared.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at the signature alone: made with a key of ours, in the one way we sign. A key that comes along in the header
 * proves nothing about who signed, so nothing with one is looked at.
 */
@Component
class SignatureCheck {

    private static final Set<String> OUR_HEADER = Set.of("alg", "kid", "typ");

    private final KeyRows keys;
    private final CredentialRows credentials;
    private final KeyAddresses addresses;
    private final JsonMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    SignatureCheck(KeyRows keys, CredentialRows credentials, KeyAddresses addresses) {
        this.keys = keys;
        this.credentials = credentials;
        this.addresses = addresses;
    }

    /**
     * What a key of ours has signed.
     *
     * @param trusted whether nobody else may have signed it
     */
    record Signed(JsonNode content, boolean trusted) {}

    /** What stands behind its signature, as words in a mail do, is no part of it. */
    Signed read(String shown) throws CredentialRefused {
        var key = key(parsed(shown).getHeader());
        String token = whole(shown, key);
        var jws = parsed(token);
        if (!key.hasSigned(jws)) {
            throw new CredentialRefused(jws.getPayload().toJSONObject() == null ? Fault.INCOMPLETE : Fault.ALTERED);
        }
        boolean trusted = isTrusted(key, token);
        try {
            return new Signed(json.readTree(jws.getPayload().toString()), trusted);
        } catch (JacksonException unreadable) {
            throw new CredentialRefused(trusted ? Fault.UNEXPECTED : Fault.COMPROMISED);
        }
    }

    /** What was cut off, or lost a sign on its way, cannot be told from a forgery, and need not be one. */
    private static String whole(String shown, SigningKey key) throws CredentialRefused {
        int end = shown.lastIndexOf('.') + 1 + key.signatureLength();
        if (shown.length() < end) {
            throw new CredentialRefused(Fault.INCOMPLETE);
        }
        return shown.substring(0, end);
    }

    private static JWSObject parsed(String token) throws CredentialRefused {
        try {
            return switch (JOSEObject.parse(token)) {
                case JWSObject signed -> signed;
                case PlainObject _ -> throw new CredentialRefused(Fault.UNSIGNED);
                default -> throw new CredentialRefused(Fault.UNREADABLE);
            };
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw new CredentialRefused(Fault.INCOMPLETE);
        }
    }

    private SigningKey key(JWSHeader header) throws CredentialRefused {
        String address = header.getKeyID();
        if (address == null
                || !JWSAlgorithm.RS256.equals(header.getAlgorithm())
                || !OUR_HEADER.containsAll(header.toJSONObject().keySet())) {
            throw new CredentialRefused(Fault.FOREIGN);
        }
        return addresses.keyAt(address).flatMap(keys::find).orElseThrow(() -> new CredentialRefused(Fault.FOREIGN));
    }

    /** Dates inside may be invented by whoever has the key; when we signed what, only we know. */
    private boolean isTrusted(SigningKey key, String token) {
        return key.isPublished()
                || credentials
                        .signedAt(Sha256.hex(token))
                        .filter(key::isTrusted)
                        .isPresent();
    }
}

package pe.minka.gamification.keys;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads what we signed: with a key of ours, in the one way we sign. */
@Component
public class Signatures {

    private final KeyRows keys;
    private final KeyAddresses addresses;

    Signatures(KeyRows keys, KeyAddresses addresses) {
        this.keys = keys;
        this.addresses = addresses;
    }

    /** What somebody signed, and with which key. */
    public record Read(SigningKey key, Map<String, Object> claims) {}

    /** Nothing if it is not ours, or not as we signed it. */
    public Optional<Read> read(String text) {
        try {
            var jws = JWSObject.parse(text);
            var claims = jws.getPayload().toJSONObject();
            String address = jws.getHeader().getKeyID();
            if (claims == null
                    || address == null
                    || !JWSAlgorithm.RS256.equals(jws.getHeader().getAlgorithm())) {
                return Optional.empty();
            }
            return addresses
                    .keyAt(address)
                    .flatMap(keys::find)
                    .filter(key -> key.hasSigned(jws))
                    .map(key -> new Read(key, claims));
        } catch (ParseException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}

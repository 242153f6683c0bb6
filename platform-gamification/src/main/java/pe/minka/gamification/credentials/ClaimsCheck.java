package pe.minka.gamification.credentials;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.springframework.stereotype.Component;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.credentials.Verdict.Fault;
import tools.jackson.databind.JsonNode;

/** Looks at what our key has signed: an insignia, written as we write them, the same in the token and the credential. */
@Component
class ClaimsCheck {

    private static final Set<String> OF_THE_TOKEN = Set.of("iss", "jti", "sub", "nbf", "@context");

    private final Vocabulary vocabulary;
    private final CredentialAddresses addresses;
    private final Clock clock;

    ClaimsCheck(Vocabulary vocabulary, CredentialAddresses addresses, Clock clock) {
        this.vocabulary = vocabulary;
        this.addresses = addresses;
        this.clock = clock;
    }

    AwardId award(JsonNode content) throws CredentialRefused {
        String id = text(content, "id");
        var subject = content.path("credentialSubject");
        require(content.isObject() && isOfOurKind(content));
        require(vocabulary.unknown(content, OF_THE_TOKEN).isEmpty());
        require(addresses.issuer().equals(text(content, "iss"))
                && addresses.issuer().equals(text(content.path("issuer"), "id")));
        require(id.equals(text(content, "jti")));
        require(text(subject, "id").equals(text(content, "sub")));
        requireTime(content);
        return addresses
                .award(id)
                .filter(award -> addresses.credential(award).equals(id))
                .orElseThrow(() -> new CredentialRefused(Fault.UNEXPECTED));
    }

    private static boolean isOfOurKind(JsonNode content) {
        var contexts = content.path("@context")
                .valueStream()
                .map(one -> one.asString(""))
                .toList();
        return Vocabulary.CONTEXTS.equals(contexts)
                && Vocabulary.types(content).contains(CredentialWriting.CREDENTIAL)
                && Vocabulary.types(content).contains(CredentialWriting.OPEN_BADGE);
    }

    private void requireTime(JsonNode content) throws CredentialRefused {
        try {
            var from = Instant.parse(text(content, "validFrom"));
            require(content.path("nbf").isIntegralNumber()
                    && content.path("nbf").asLong() == from.getEpochSecond()
                    && !from.isAfter(clock.instant()));
        } catch (DateTimeParseException none) {
            throw new CredentialRefused(Fault.UNEXPECTED);
        }
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static void require(boolean holds) throws CredentialRefused {
        if (!holds) {
            throw new CredentialRefused(Fault.UNEXPECTED);
        }
    }
}

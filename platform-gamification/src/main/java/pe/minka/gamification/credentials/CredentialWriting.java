package pe.minka.gamification.credentials;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import pe.minka.shared.Sha256;

/**
 * Writes an award as Open Badges 3.0 asks for it, with the claims of the token beside those of the credential. The order
 * of the words is always the same, and so is the signature under them.
 */
@Component
class CredentialWriting {

    static final String OPEN_BADGE = "OpenBadgeCredential";
    static final String CREDENTIAL = "VerifiableCredential";
    private static final String REVOCATION = "revocation";

    private final CredentialAddresses addresses;
    private final CredentialTexts texts;

    CredentialWriting(CredentialAddresses addresses, CredentialTexts texts) {
        this.addresses = addresses;
        this.texts = texts;
    }

    Map<String, Object> of(AwardFacts award, CredentialRows.Taken taken, String mail) {
        String id = addresses.credential(award.id());
        var from = award.awardedAt().truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("@context", Vocabulary.CONTEXTS);
        claims.put("id", id);
        claims.put("type", List.of(CREDENTIAL, OPEN_BADGE));
        claims.put("issuer", issuer());
        claims.put("validFrom", from.toString());
        claims.put("name", award.badge().name());
        claims.put("credentialSubject", subject(award, taken, mail));
        claims.put("evidence", evidence(award));
        claims.put("credentialStatus", status(taken));
        return signedBy(claims, id, subjectOf(id), from);
    }

    /** Which places of a list are those of revoked credentials. */
    Map<String, Object> list(int list, String encoded, Instant now) {
        String id = addresses.revoked(list);
        var from = now.truncatedTo(ChronoUnit.SECONDS);
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("@context", Vocabulary.CONTEXTS.subList(0, 1));
        claims.put("id", id);
        claims.put("type", List.of(CREDENTIAL, "BitstringStatusListCredential"));
        claims.put("issuer", addresses.issuer());
        claims.put("validFrom", from.toString());
        claims.put(
                "credentialSubject",
                ordered(
                        "id",
                        id + "#lista",
                        "type",
                        "BitstringStatusList",
                        "statusPurpose",
                        REVOCATION,
                        "encodedList",
                        encoded));
        return signedBy(claims, id, id + "#lista", from);
    }

    Map<String, Object> issuer() {
        return ordered(
                "id", addresses.issuer(),
                "type", List.of("Profile"),
                "name", texts.issuer(),
                "url", addresses.site(),
                "description", texts.issuerDescription());
    }

    Map<String, Object> achievement(BadgeFacts badge) {
        return ordered(
                "id", addresses.achievement(badge.code()),
                "type", List.of("Achievement"),
                "name", badge.name(),
                "description", badge.purpose(),
                "criteria", ordered("narrative", badge.criterion()),
                "image", ordered("id", addresses.image(badge.code()), "type", "Image"),
                "inLanguage", "es-PE",
                "version", String.valueOf(badge.version()));
    }

    static String subjectOf(String credential) {
        return credential + "#titular";
    }

    /** Whoever knows the address can see that it is this one; nobody reads the address from it. */
    static String identityHash(String mail, String salt) {
        return "sha256$" + Sha256.hex(mail.strip().toLowerCase(Locale.ROOT) + salt);
    }

    private Map<String, Object> subject(AwardFacts award, CredentialRows.Taken taken, String mail) {
        String salt = Objects.requireNonNull(taken.salt());
        var identity = ordered(
                "type",
                "IdentityObject",
                "hashed",
                true,
                "identityHash",
                identityHash(mail, salt),
                "identityType",
                "emailAddress",
                "salt",
                salt);
        return ordered(
                "id", subjectOf(addresses.credential(award.id())),
                "type", List.of("AchievementSubject"),
                "identifier", List.of(identity),
                "achievement", achievement(award.badge()));
    }

    private List<Map<String, Object>> evidence(AwardFacts award) {
        return texts.proofs(award.evidence()).stream().map(this::evidence).toList();
    }

    private Map<String, Object> evidence(Proof proof) {
        return proof.isPublic()
                ? ordered(
                        "id", addresses.site() + proof.path(),
                        "type", List.of("Evidence"),
                        "name", proof.title(),
                        "narrative", proof.what())
                : ordered("type", List.of("Evidence"), "name", proof.what());
    }

    private Map<String, Object> status(CredentialRows.Taken taken) {
        String list = addresses.revoked(taken.list());
        return ordered(
                "id",
                list + "#" + taken.position(),
                "type",
                "BitstringStatusListEntry",
                "statusPurpose",
                REVOCATION,
                "statusListIndex",
                String.valueOf(taken.position()),
                "statusListCredential",
                list);
    }

    private Map<String, Object> signedBy(Map<String, Object> claims, String id, String subject, Instant from) {
        claims.put("iss", addresses.issuer());
        claims.put("jti", id);
        claims.put("sub", subject);
        claims.put("nbf", from.getEpochSecond());
        return claims;
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}

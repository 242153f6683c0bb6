package pe.minka.gamification.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import pe.minka.RecognitionTest;
import pe.minka.gamification.badges.AwardId;
import pe.minka.members.Access;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What whoever checks a credential elsewhere finds, with libraries that are not ours and what we publish alone. */
@RecognitionTest
class ElsewhereTests {

    private static final TypeReference<LinkedHashMap<String, Object>> CLAIMS = new TypeReference<>() {};

    @Autowired
    private Credentials credentials;

    @Autowired
    private Publications publications;

    @Autowired
    private Insignias insignias;

    @Autowired
    private JsonMapper json;

    private Access owner;
    private AwardId award;
    private String token;

    @BeforeEach
    void takeOne() {
        owner = insignias.somebody();
        award = insignias.givenTo(owner);
        token = credentials.take(owner, award);
    }

    @Test
    void theSignatureVerifiesWithThePublishedKeysAndAnAlteredOneDoesNot() throws Exception {
        verified(token);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> verified(Forgery.altered(token, "Primera hebra", "Cumbre"))))
                .isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void theKeyStandsWhereTheCredentialSaysAndHasNoPrivatePart() throws JoseException {
        String kid = kid(token);
        var key = publications.key(kid.substring(kid.lastIndexOf('/') + 1));
        assertThat(key).containsEntry("kty", "RSA").containsKeys("n", "e").doesNotContainKeys("d", "p", "q", "dp");
        assertThat(json.writeValueAsString(publications.keys())).doesNotContain("\"d\"");
    }

    @Test
    void everyTermMeansWhatTheOfficialContextsSay() throws JsonLdError {
        var content = content(token);
        var claims = new LinkedHashMap<>(content);
        List.of("iss", "jti", "sub", "nbf").forEach(claims::remove);

        var expanded = JsonLd.expand(document(claims)).loader(contexts()).get();

        String text = expanded.toString();
        assertThat(terms(expanded)).noneMatch(term -> !term.startsWith("@") && !term.contains("://"));
        assertThat(text)
                .contains(
                        "https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential",
                        "https://purl.imsglobal.org/spec/vc/ob/vocab.html#identityHash",
                        "https://purl.imsglobal.org/spec/vc/ob/vocab.html#Achievement",
                        "https://www.w3.org/ns/credentials/status#BitstringStatusListEntry",
                        "https://www.w3.org/2018/credentials#issuer",
                        "Primera hebra");
        assertThat(leaves(expanded)).isEqualTo(values(json.<JsonNode>valueToTree(claims)));
    }

    @Test
    void theClaimsOfTheTokenAreThoseOfTheCredential() {
        var content = json.valueToTree(content(token));
        assertThat(content.path("iss")).isEqualTo(content.path("issuer").path("id"));
        assertThat(content.path("jti")).isEqualTo(content.path("id"));
        assertThat(content.path("sub"))
                .isEqualTo(content.path("credentialSubject").path("id"));
        assertThat(java.time.Instant.ofEpochSecond(content.path("nbf").asLong()))
                .isEqualTo(content.path("validFrom").asString());
        assertThat(json.readTree(Forgery.header(token)).propertyNames()).containsExactlyInAnyOrder("alg", "kid", "typ");
    }

    @Test
    void whoKnowsTheAddressFindsItInTheHash() throws Exception {
        var identity = json.valueToTree(content(token))
                .path("credentialSubject")
                .path("identifier")
                .path(0);
        byte[] hash = java.security.MessageDigest.getInstance("SHA-256")
                .digest((owner.mail() + identity.path("salt").asString())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(identity.path("identityHash").asString())
                .isEqualTo("sha256$" + java.util.HexFormat.of().formatHex(hash));
    }

    @Test
    void theListOfTheRevokedIsSignedAndShowsWhoIsAmongThem() throws Exception {
        assertThat(isRevoked()).isFalse();
        insignias.revoke(award);
        assertThat(isRevoked()).isTrue();
    }

    @Test
    void issuerAndInsigniaAreWhatTheCredentialSays() {
        var content = json.valueToTree(content(token));
        assertThat(json.<JsonNode>valueToTree(publications.issuer()).path("id")).isEqualTo(content.path("iss"));
        var achievement = content.path("credentialSubject").path("achievement");
        String id = achievement.path("id").asString();
        assertThat(json.<JsonNode>valueToTree(publications.achievement(id.substring(id.lastIndexOf('/') + 1)))
                        .path("criteria"))
                .isEqualTo(achievement.path("criteria"));
    }

    private boolean isRevoked() throws Exception {
        var status = json.valueToTree(content(token)).path("credentialStatus");
        String address = status.path("statusListCredential").asString();
        String list = publications.revoked(Integer.parseInt(address.substring(address.lastIndexOf('/') + 1)));
        verified(list);
        String encoded = json.valueToTree(content(list))
                .path("credentialSubject")
                .path("encodedList")
                .asString();
        assertThat(encoded).startsWith("u");
        int index = Integer.parseInt(status.path("statusListIndex").asString());
        byte[] bits = unpacked(encoded.substring(1));
        assertThat(bits).hasSize(131_072 / 8);
        return (bits[index / 8] >> (7 - index % 8) & 1) == 1;
    }

    private static byte[] unpacked(String encoded) throws IOException {
        try (var gzip = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encoded)))) {
            return gzip.readAllBytes();
        }
    }

    private void verified(String shown) throws InvalidJwtException {
        var consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver((jws, context) -> publishedKey(jws))
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256)
                .setExpectedIssuer("http://localhost:8080/verificar/emisor")
                .setRequireSubject()
                .setRequireJwtId()
                .setRequireNotBefore()
                .build();
        assertThat(consumer.process(shown).getJwtClaims()).isNotNull();
    }

    private java.security.Key publishedKey(JsonWebStructure jws) {
        try {
            var all = new JsonWebKeySet(json.writeValueAsString(publications.keys()));
            String kid = jws.getKeyIdHeaderValue();
            return all.getJsonWebKeys().stream()
                    .filter(key -> kid.equals(key.getKeyId()))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private String kid(String shown) {
        return json.readTree(Forgery.header(shown)).path("kid").asString();
    }

    private Map<String, Object> content(String shown) {
        return json.readValue(Forgery.payload(shown), CLAIMS);
    }

    private JsonDocument document(Map<String, Object> content) throws JsonLdError {
        return JsonDocument.of(new StringReader(json.writeValueAsString(content)));
    }

    /** Every term that was not known is dropped, and its value with it. */
    private static Set<String> leaves(JsonValue value) {
        Set<String> found = new TreeSet<>();
        switch (value.getValueType()) {
            case ARRAY -> value.asJsonArray().forEach(one -> found.addAll(leaves(one)));
            case OBJECT -> value.asJsonObject().values().forEach(one -> found.addAll(leaves(one)));
            case STRING -> found.add(((jakarta.json.JsonString) value).getString());
            default -> found.add(value.toString());
        }
        found.removeIf(one -> one.startsWith("https://www.w3.org/")
                || one.startsWith("http://www.w3.org/")
                || one.startsWith("https://purl.imsglobal.org/"));
        found.removeIf(one -> one.startsWith("https://w3id.org/") || one.startsWith("https://schema.org/"));
        return found;
    }

    private static Set<String> values(JsonNode node) {
        Set<String> found = new TreeSet<>();
        if (node.isContainer()) {
            node.properties().stream()
                    .filter(one -> !Set.of("type", "@context").contains(one.getKey()))
                    .forEach(one -> found.addAll(values(one.getValue())));
            node.values().stream().filter(one -> node.isArray()).forEach(one -> found.addAll(values(one)));
        } else {
            found.add(node.asString());
        }
        return found;
    }

    private static Set<String> terms(JsonValue value) {
        Set<String> found = new TreeSet<>();
        switch (value.getValueType()) {
            case ARRAY -> value.asJsonArray().forEach(one -> found.addAll(terms(one)));
            case OBJECT ->
                value.asJsonObject().forEach((term, one) -> {
                    found.add(term);
                    found.addAll(terms(one));
                });
            default -> {}
        }
        return found;
    }

    private static DocumentLoader contexts() {
        return (address, options) -> {
            String file =
                    switch (address.toString()) {
                        case "https://www.w3.org/ns/credentials/v2" -> "credentials-2.0.json";
                        case "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json" -> "open-badges-3.0.3.json";
                        default -> throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED);
                    };
            try (var content = new ClassPathResource("credentials/" + file).getInputStream()) {
                return JsonDocument.of(Objects.requireNonNull(content));
            } catch (IOException e) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, e);
            }
        };
    }
}

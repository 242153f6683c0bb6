package pe.minka.gamification.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.RecognitionTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What we sign is built as the data model of Open Badges 3.0 asks. */
@RecognitionTest
class OpenBadgeShapeTests {

    @Autowired
    private Credentials credentials;

    @Autowired
    private Publications publications;

    @Autowired
    private Insignias insignias;

    @Autowired
    private JsonMapper json;

    private ObjectNode credential;

    @BeforeEach
    void takeOne() {
        var owner = insignias.somebody();
        String token = credentials.take(owner, insignias.givenTo(owner));
        credential = (ObjectNode) json.readTree(Forgery.payload(token));
        credential.remove(List.of("iss", "jti", "sub", "nbf"));
    }

    @Test
    void ourCredentialsAreBuiltAsTheDataModelAsks() {
        assertThat(OpenBadgeShape.faults(credential)).isEmpty();
        assertThat(credential.path("@context").valueStream().map(JsonNode::asString))
                .containsExactly(
                        "https://www.w3.org/ns/credentials/v2",
                        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        assertThat(credential.path("type").valueStream().map(JsonNode::asString))
                .containsExactly("VerifiableCredential", "OpenBadgeCredential");
    }

    @Test
    void theIssuerAndTheInsigniaStandAtTheirAddressesAsInTheCredential() {
        String id = credential.at("/credentialSubject/achievement/id").asString();
        var achievement = (ObjectNode)
                json.<JsonNode>valueToTree(publications.achievement(id.substring(id.lastIndexOf('/') + 1)));
        var issuer = (ObjectNode) json.<JsonNode>valueToTree(publications.issuer());
        achievement.remove("@context");
        issuer.remove("@context");
        credential.set("issuer", issuer);
        ((ObjectNode) credential.path("credentialSubject")).set("achievement", achievement);

        assertThat(OpenBadgeShape.faults(credential)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/@context",
                "/id",
                "/type",
                "/name",
                "/issuer",
                "/validFrom",
                "/credentialSubject",
                "/issuer/id",
                "/issuer/type",
                "/credentialSubject/type",
                "/credentialSubject/achievement",
                "/credentialSubject/achievement/id",
                "/credentialSubject/achievement/type",
                "/credentialSubject/achievement/name",
                "/credentialSubject/achievement/description",
                "/credentialSubject/achievement/criteria",
                "/credentialSubject/achievement/image/id",
                "/credentialSubject/achievement/image/type",
                "/credentialSubject/identifier/0/type",
                "/credentialSubject/identifier/0/hashed",
                "/credentialSubject/identifier/0/identityHash",
                "/credentialSubject/identifier/0/identityType",
                "/evidence/0/type",
                "/credentialStatus/type",
                "/credentialStatus/statusPurpose",
                "/credentialStatus/statusListIndex",
                "/credentialStatus/statusListCredential"
            })
    void withoutWhatIsAskedItIsNone(String path) {
        assertThat(holder(path).has(name(path))).isTrue();

        holder(path).remove(name(path));

        assertThat(OpenBadgeShape.faults(credential)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/validFrom, 2026-11-22",
        "/id, sin dirección",
        "/credentialSubject/identifier/0/identityHash, sha256$abc",
        "/credentialSubject/identifier/0/identityType, correo",
        "/credentialSubject/achievement/inLanguage, castellano",
        "/credentialStatus/statusListIndex, -1",
        "/issuer/type, Persona",
        "/issuer/apodo, Minka"
    })
    void whatIsWrittenOtherwiseIsNone(String path, String value) {
        holder(path).put(name(path), value);

        assertThat(OpenBadgeShape.faults(credential)).isNotEmpty();
    }

    private ObjectNode holder(String path) {
        return (ObjectNode) credential.at(path.substring(0, path.lastIndexOf('/')));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

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

    private String token = "";
    private ObjectNode credential;

    @BeforeEach
    void takeOne() {
        var owner = insignias.somebody();
        token = credentials.take(owner, insignias.givenTo(owner));
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
                "/credentialSubject/id",
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/@context | [\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\",\"https://www.w3.org/ns/credentials/v2\"]",
                "/@context | [\"https://www.w3.org/2018/credentials/v1\",\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"]",
                "/@context | \"https://www.w3.org/ns/credentials/v2\"",
                "/type | [\"OpenBadgeCredential\",\"OtherCredential\"]",
                "/type | [\"VerifiableCredential\",\"OtherCredential\"]",
                "/type | [\"VerifiableCredential\",\"OpenBadgeCredential\",\"OpenBadgeCredential\"]",
                "/id | null",
                "/name | [\"Una\",\"Otra\"]",
                "/validFrom | \"2026-11-22T10:00:00\"",
                "/validFrom | 1700000000",
                "/validUntil | \"2001-01-01T00:00:00Z\"",
                "/credentialSubject | [{},{}]",
                "/credentialSubject/achievement | \"https://minka.example/insignia\"",
                "/credentialSubject/achievement/type | [\"Badge\"]",
                "/credentialSubject/achievement/criteria | \"Publicar una práctica\"",
                "/credentialSubject/achievement/image | \"https://minka.example/dibujo.svg\"",
                "/credentialSubject/achievement/image/id | \"data:text/html,hola\"",
                "/credentialSubject/identifier/0/hashed | \"true\"",
                "/credentialSubject/type | [\"AchievementSubject\",\"AchievementSubject\"]",
                "/evidence/0/type | [\"Prueba\"]",
                "/issuer/url | \"minka\"",
                "/credentialStatus/statusPurpose | \"venganza\"",
                "/credentialStatus/statusListIndex | 7",
                "/credentialStatus/statusListCredential | \"urn:lista\"",
                "/credentialStatus | [{}]"
            })
    void whatStandsWronglyIsNone(String path, String value) {
        holder(path).set(name(path), json.readTree(value));

        assertThat(OpenBadgeShape.faults(credential)).isNotEmpty();
    }

    @Test
    void aStateIsNotTheListItStandsIn() {
        var status = (ObjectNode) credential.path("credentialStatus");
        status.set("id", status.path("statusListCredential"));

        assertThat(OpenBadgeShape.faults(credential)).containsExactly("/credentialStatus is its list");
    }

    @Test
    void theTokenSaysWhatTheCredentialSays() {
        assertThat(SignedShape.faultsOfToken(header(), claims())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iss | \"https://otra.example\"",
                "iss | null",
                "jti | \"https://otra.example/1\"",
                "sub | \"https://otra.example/1#titular\"",
                "nbf | 1",
                "nbf | \"ayer\"",
                "exp | 1900000000",
                "vc | {}",
                "proof | {}"
            })
    void aTokenThatSaysSomethingElseIsNone(String claim, String value) {
        var claims = claims();
        claims.set(claim, json.readTree(value));

        assertThat(SignedShape.faultsOfToken(header(), claims)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"alg | \"none\"", "kid | \"1\"", "typ | \"JOSE\"", "jwk | {}"})
    void aTokenThatIsSignedOtherwiseIsNone(String parameter, String value) {
        var header = header();
        header.set(parameter, json.readTree(value));

        assertThat(SignedShape.faultsOfToken(header, claims())).isNotEmpty();
    }

    @Test
    void theListOfTheRevokedIsBuiltAsTheSpecificationAsks() {
        var list = list();
        String signed = publications.revoked(number());

        assertThat(SignedShape.faultsOfList(list)).isEmpty();
        assertThat(SignedShape.faultsOfPlace(credential.path("credentialStatus"), list))
                .isEmpty();
        assertThat(SignedShape.faultsOfToken(
                        json.readTree(Forgery.header(signed)), json.readTree(Forgery.payload(signed))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/@context | [\"https://www.w3.org/2018/credentials/v1\"]",
                "/id | \"lista\"",
                "/type | [\"VerifiableCredential\"]",
                "/type | [\"BitstringStatusListCredential\"]",
                "/issuer | \"Minka\"",
                "/validFrom | \"hoy\"",
                "/credentialSubject/type | \"StatusList2021\"",
                "/credentialSubject/statusPurpose | \"venganza\"",
                "/credentialSubject/ttl | \"una hora\"",
                "/credentialSubject/encodedList | \"zzzz\"",
                "/credentialSubject/encodedList | \"uAAAA\"",
                // Eight places are too few, however well they are packed.
                "/credentialSubject/encodedList | \"uH4sIAAAAAAAA_2MAAI3vAtIBAAAA\""
            })
    void aListThatIsBuiltOtherwiseIsNone(String path, String value) {
        var list = list();
        ((ObjectNode) list.at(path.substring(0, path.lastIndexOf('/')))).set(name(path), json.readTree(value));

        assertThat(SignedShape.faultsOfList(list)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "statusListIndex, 131072",
        "statusPurpose, suspension",
        "statusListCredential, https://otra.example/lista"
    })
    void aStateThatStandsInNoPlaceOfItsListIsNone(String name, String value) {
        var list = list();
        var status = (ObjectNode) credential.path("credentialStatus");
        status.put(name, value);

        assertThat(SignedShape.faultsOfPlace(status, list)).containsExactly(name);
    }

    private ObjectNode header() {
        return (ObjectNode) json.readTree(Forgery.header(token));
    }

    private ObjectNode claims() {
        return (ObjectNode) json.readTree(Forgery.payload(token));
    }

    private ObjectNode list() {
        return (ObjectNode) json.readTree(Forgery.payload(publications.revoked(number())));
    }

    private int number() {
        String list = credential.at("/credentialStatus/statusListCredential").asString();
        return Integer.parseInt(list.substring(list.lastIndexOf('/') + 1));
    }

    private ObjectNode holder(String path) {
        return (ObjectNode) credential.at(path.substring(0, path.lastIndexOf('/')));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

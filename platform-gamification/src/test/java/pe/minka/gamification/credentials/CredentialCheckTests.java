package pe.minka.gamification.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.RecognitionTest;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.credentials.Verdict.Fault;
import pe.minka.gamification.credentials.Verdict.Holder;
import pe.minka.gamification.keys.Signer;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What somebody shows as a credential of ours, told apart. */
@RecognitionTest
class CredentialCheckTests {

    private static final TypeReference<LinkedHashMap<String, Object>> CLAIMS = new TypeReference<>() {};

    @Autowired
    private Credentials credentials;

    @Autowired
    private CredentialCheck check;

    @Autowired
    private CredentialReading reading;

    @Autowired
    private Publications publications;

    @Autowired
    private Signer signer;

    @Autowired
    private Insignias insignias;

    @Autowired
    private TransactionTemplate transaction;

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
    void oneOfOursIsGenuineAndSaysNothingOfWhoseItIs() {
        assertThat(check.check(" " + token + "\n", "")).isInstanceOfSatisfying(Verdict.Genuine.class, genuine -> {
            var credential = genuine.credential();
            assertThat(credential.id()).isEqualTo(award);
            assertThat(credential.holder()).isNull();
            assertThat(credential.badge().name()).isEqualTo("Primera hebra");
            assertThat(genuine.holder()).isEqualTo(Holder.NOT_ASKED);
        });
        assertThat(Forgery.payload(token))
                .doesNotContain(owner.mail(), owner.profile().surnames());
    }

    @Test
    void evidenceTellsOfOthersDraftsOnlyHowMany() {
        assertThat(Forgery.payload(token))
                .contains("/practicas/PR-2026-0001", "Dio una asesoría (2 veces)")
                .doesNotContain("borrador", "PR-2026-0002");
    }

    @Test
    void whoGivesTheAddressHearsWhetherItIsMadeOutToIt() {
        assertThat(check.check(token, " " + owner.mail().toUpperCase(java.util.Locale.ROOT) + " "))
                .isInstanceOfSatisfying(
                        Verdict.Genuine.class,
                        genuine -> assertThat(genuine.holder()).isEqualTo(Holder.SAME));
        assertThat(check.check(token, "otra@reconocimiento.pe"))
                .isInstanceOfSatisfying(
                        Verdict.Genuine.class,
                        genuine -> assertThat(genuine.holder()).isEqualTo(Holder.OTHER));
    }

    @Test
    void takenTwiceItIsTheSame() {
        assertThat(credentials.take(owner, award)).isEqualTo(token);
        assertThat(credentials.copy(owner, award).token()).isEqualTo(token);
    }

    @Test
    void untilItIsTakenAlongThereIsNoneAndNoPageOfIt() {
        var other = insignias.givenTo(owner, "quipu-de-lecciones");

        assertThat(credentials.find(owner, other).taken()).isFalse();
        assertThatThrownBy(() -> credentials.copy(owner, other)).hasMessage("credentials.notTaken");
        assertThatThrownBy(() -> credentials.name(owner, other, false)).hasMessage("credentials.notTaken");
        assertThatThrownBy(() -> credentials.name(owner, other, true)).hasMessage("credentials.notTaken");
        assertThat(reading.find(other)).isEmpty();

        credentials.take(owner, other);
        assertThat(credentials.find(owner, other).taken()).isTrue();
        assertThat(reading.find(other)).isPresent();
    }

    @Test
    void oneInsideADrawingIsReadFromIt() {
        String drawing = BakedImage.bake("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>", token);
        assertThat(check.check(drawing.getBytes(StandardCharsets.UTF_8), "")).isInstanceOf(Verdict.Genuine.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            false, <svg width='1' viewBox='0 0 1 1' xmlns='http://www.w3.org/2000/svg'><g><path d='M0 0'/></g></svg>
            false, <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' width='1'> <!-- x --> <g><path d='M0 0'></path></g></svg>
            true, <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' width='2'><g><path d='M0 0'/></g></svg>
            true, <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' width='1'><g/><path d='M0 0'/></svg>
            true, <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' width='1'><g><path d='M0 0'/></g>Cumbre</svg>
            true, <?xml-stylesheet href='a.css'?><svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1' width='1'><g><path d='M0 0'/></g></svg>
            true, <svg xmlns='http://otra.example' viewBox='0 0 1 1' width='1'><g><path d='M0 0'/></g></svg>
            """, quoteCharacter = '`')
    void whatIsDrawnAroundACredentialIsHeldAgainstOurs(boolean otherwise, String drawing) {
        String ours =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\" width=\"1\"><g><path d=\"M0 0\"/></g></svg>";

        byte[] shown = BakedImage.bake(drawing, token).getBytes(StandardCharsets.UTF_8);

        assertThat(check.check(shown, "")).isInstanceOf(Verdict.Genuine.class);
        assertThat(check.isDrawnOtherwise(shown, ours)).isEqualTo(otherwise);
        assertThat(check.isDrawnOtherwise(token.getBytes(StandardCharsets.UTF_8), ours))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no es un dibujo",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "<svg xmlns:o='https://purl.imsglobal.org/ob/v3p0'><o:credential verify='a'/><o:credential verify='b'/></svg>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><svg>&x;</svg>",
                "<svg xmlns:openbadges='https://otra.example'><openbadges:credential verify='a.b.c'/></svg>"
            })
    void aDrawingWithoutOneIsNoCredential(String drawing) {
        assertThat(fault(check.check(drawing.getBytes(StandardCharsets.UTF_8), "")))
                .isEqualTo(Fault.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hola", "a.b.c", "e30.e30.", "{\"alg\":\"RS256\"}", "....", "Rosa keyJose"})
    void whatIsNoTokenIsNoCredential(String text) {
        assertThat(fault(check.check(text, ""))).isEqualTo(Fault.UNREADABLE);
    }

    @Test
    void whatMailProgramsDoToOneDoesNotChangeIt() {
        String folded = token.replaceAll("(.{76})", "$1\r\n");
        var shown = List.of(
                folded,
                folded.replaceAll("(?m)^", "> > "),
                token.replaceAll("(.{75})", "$1=\r\n"),
                "«" + token + "»",
                "\ufeff\"" + token.replaceAll("(.{40})", "$1\u00ad\u200b\u00a0") + "\"",
                "Mira mi insignia: " + folded + "\r\n\r\nSaludos\r\nRosa");

        assertThat(shown)
                .allSatisfy(text -> assertThat(check.check(text, "")).isInstanceOf(Verdict.Genuine.class))
                .allSatisfy(text -> assertThat(check.check(text.getBytes(StandardCharsets.UTF_8), ""))
                        .isInstanceOf(Verdict.Genuine.class));
        assertThat(check.check(("\ufeff" + folded).getBytes(StandardCharsets.UTF_16LE), ""))
                .isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void whatIsCutOffOrDamagedIsNotCalledForged() {
        int payload = token.indexOf('.') + 1;
        var shown = List.of(
                "eyJhbGciOiJSUzI1NiJ9.e30",
                token.substring(0, 60),
                token.substring(0, payload + 200),
                token.substring(0, token.lastIndexOf('.') + 1),
                token.substring(0, token.length() - 1),
                token.substring(0, payload + 101) + token.substring(payload + 102));

        assertThat(shown).allSatisfy(text -> assertThat(fault(text)).isEqualTo(Fault.INCOMPLETE));
    }

    @Test
    void aDrawingWithTwoIsNotReadAsText() {
        String drawing = BakedImage.bake("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>", token);
        String two = BakedImage.bake(drawing, token).replaceFirst(" xmlns:openbadges=\"[^\"]*\"", "");

        assertThat(fault(check.check(two.getBytes(StandardCharsets.UTF_8), ""))).isEqualTo(Fault.UNREADABLE);
    }

    @Test
    void anAlteredOneIsFoundOut() {
        assertThat(fault(Forgery.altered(token, "Primera hebra", "Cumbre"))).isEqualTo(Fault.ALTERED);
        assertThat(fault(token.substring(0, token.length() - 8) + "AAAAAAAA")).isEqualTo(Fault.ALTERED);
    }

    @Test
    void oneWithoutASignatureProvesNothing() {
        assertThat(fault(Forgery.unsigned(token))).isEqualTo(Fault.UNSIGNED);
    }

    @Test
    void aKeyThatComesAlongProvesNothing() throws JOSEException {
        var theirs = new RSAKeyGenerator(2048).generate();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256);
        assertThat(fault(forged(header.jwk(theirs.toPublicJWK()).build(), theirs)))
                .isEqualTo(Fault.FOREIGN);
        assertThat(fault(forged(header.keyID(kid()).build(), theirs))).isEqualTo(Fault.FOREIGN);
        assertThat(fault(forged(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .jwkURL(URI.create("https://otra.example/jwks"))
                                .build(),
                        theirs)))
                .isEqualTo(Fault.FOREIGN);
        assertThat(fault(forged(
                        new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid()).build(), theirs)))
                .isIn(Fault.ALTERED, Fault.INCOMPLETE);
    }

    @Test
    void ourPublicKeyIsNoSecretToSignWith() throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(kid()).build();
        String forged = Forgery.signed(
                header, Forgery.payload(token), new MACSigner(json.writeValueAsBytes(publications.keys())));
        assertThat(fault(forged)).isEqualTo(Fault.FOREIGN);
    }

    @Test
    void whatOurCredentialsDoNotSayIsRefusedEvenUnderOurKey() {
        assertThat(fault(signed(Map.of("nivel", "máximo")))).isEqualTo(Fault.UNEXPECTED);
        assertThat(fault(signed(Map.of("iss", "https://otra.example")))).isEqualTo(Fault.UNEXPECTED);
        assertThat(fault(signed(Map.of("nbf", 1)))).isEqualTo(Fault.UNEXPECTED);
        assertThat(fault(signed(Map.of("type", java.util.List.of("VerifiableCredential")))))
                .isEqualTo(Fault.UNEXPECTED);
        assertThat(fault(publications.revoked(1))).isEqualTo(Fault.UNEXPECTED);
    }

    @Test
    void anAwardNobodyKnowsIsTold() {
        String id = json.readTree(Forgery.payload(token))
                .path("id")
                .asString()
                .replace(award.value().toString(), UUID.randomUUID().toString());
        String subject = CredentialWriting.subjectOf(id);
        Map<String, Object> other = new LinkedHashMap<>(castMap(claims().get("credentialSubject")));
        other.put("id", subject);
        assertThat(fault(signed(Map.of("id", id, "jti", id, "sub", subject, "credentialSubject", other))))
                .isEqualTo(Fault.UNKNOWN);
    }

    @Test
    void oneThatWasTakenBackSaysSinceWhenAndWhy() {
        insignias.revoke(award);
        assertThat(check.check(token, "")).isInstanceOfSatisfying(Verdict.Revoked.class, revoked -> {
            assertThat(revoked.credential().reason()).isEqualTo("La práctica era de otra entidad");
            assertThat(revoked.credential().revokedAt()).isNotNull();
        });
        assertThatThrownBy(() -> credentials.take(owner, award))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("credentials.revoked");
    }

    @Test
    void onlyWhoWasGivenAnInsigniaTakesItAlong() {
        var other = insignias.somebody();
        assertThatThrownBy(() -> credentials.take(other, award)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> credentials.name(other, award, true)).isInstanceOf(NotFound.class);
    }

    private String forged(JWSHeader header, RSAKey key) throws JOSEException {
        return Forgery.signed(header, Forgery.payload(token), new RSASSASigner(key));
    }

    private String kid() {
        return json.readTree(Forgery.header(token)).path("kid").asString();
    }

    private Map<String, Object> claims() {
        return json.readValue(Forgery.payload(token), CLAIMS);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> castMap(@Nullable Object map) {
        return (Map<String, Object>) Objects.requireNonNull(map);
    }

    private String signed(Map<String, Object> changed) {
        var claims = claims();
        claims.putAll(changed);
        return Objects.requireNonNull(
                transaction.execute(status -> signer.sign(claims).text()));
    }

    private Fault fault(String shown) {
        return fault(check.check(shown, ""));
    }

    private static Fault fault(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).fault();
    }
}

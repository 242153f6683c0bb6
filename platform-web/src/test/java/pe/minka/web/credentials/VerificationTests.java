package pe.minka.web.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.PlatformTest;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.gamification.credentials.KeyDesk;
import pe.minka.gamification.keys.Signer;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.Reason;
import pe.minka.policy.Cast;
import pe.minka.shared.Peru;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;
import tools.jackson.databind.json.JsonMapper;

/** An insignia leaves the platform with its owner, and whoever is shown it asks whether it is genuine. */
@PlatformTest
@Transactional
class VerificationTests {

    private static final String STRANGE = StrangeInsignia.NAME;
    private static final String API = "/api/v1/badges/{id}/credential";
    private static final List<String> FILES = List.of("/insignia.svg", "/credencial.jwt", "/constancia.pdf");

    @Autowired
    private KeyDesk keys;

    private final MockMvcTester web;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RecognitionSwitch recognition;
    private final Signer signer;
    private final TransactionTemplate transaction;
    private final Access owner;
    private final Access admin;
    private final StrangeInsignia insignia;
    private final UUID award;

    @Autowired
    VerificationTests(
            MockMvcTester web,
            JdbcClient jdbc,
            JsonMapper json,
            RecognitionSwitch recognition,
            Signer signer,
            TransactionTemplate transaction,
            MemberAccess members) {
        this.web = web;
        this.jdbc = jdbc;
        this.json = json;
        this.recognition = recognition;
        this.signer = signer;
        this.transaction = transaction;
        this.insignia = new StrangeInsignia(jdbc, json);
        this.award = insignia.award();
        var cast = new Cast(jdbc, members);
        this.owner = cast.another(Caller.MEMBER);
        this.admin = cast.another(Caller.NATIONAL);
    }

    /** The first test makes one, which takes seconds, and it is not undone: the others only sign with it. */
    @BeforeTransaction
    void aKeyIsThere() {
        transaction.executeWithoutResult(status -> signer.sign(Map.of()));
    }

    @BeforeEach
    void give() {
        insignia.giveTo(owner.id());
    }

    @Test
    void untilItsOwnerTakesItAlongNobodyOutsideCanAskAboutIt() {
        assertThat(own("")).hasStatusOk().bodyText().contains("Llevarla fuera de Minka");
        for (String file : FILES) {
            assertThat(own(file)).hasStatus(409).bodyText().contains("todavía no se lleva fuera");
        }
        assertThat(web.get().uri(API, award).with(Actors.as(owner)))
                .hasStatus(409)
                .bodyText()
                .contains("todavía no se lleva fuera");
        assertThat(post("", "named", "false")).hasStatus(409);
        assertThat(web.get().uri(page())).hasStatus(404);

        take();
        assertThat(own("")).bodyText().contains("Imagen firmada", page()).doesNotContain("Decide si la llevas");
        for (String file : FILES) {
            assertThat(own(file)).hasStatusOk();
        }
        assertThat(web.get().uri(page()))
                .hasStatusOk()
                .hasHeader("X-Robots-Tag", "noindex")
                .bodyText()
                .contains("Insignia válida", "prefiere que aquí no se lea su nombre")
                .doesNotContain(owner.profile().surnames());
    }

    @Test
    void aProgramTakesItAlongByAskingForThat() {
        assertThat(web.post().uri(API, award).with(Actors.as(owner)).with(csrf()))
                .hasStatus(201)
                .bodyText()
                .isEqualTo(text(own("/credencial.jwt")));
        assertThat(web.get().uri(page())).hasStatusOk();
    }

    @Test
    void theCertificateIsATaggedPaperThatLeadsToItsPage() throws Exception {
        take();
        var answer = own("/constancia.pdf");
        assertThat(answer).hasStatusOk().hasContentType("application/pdf");
        try (var pdf = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            var catalogue = pdf.getDocumentCatalog();
            assertThat(catalogue.getMarkInfo().isMarked()).isTrue();
            assertThat(catalogue.getStructureTreeRoot()).isNotNull();
            assertThat(catalogue.getLanguage()).startsWith("es");
            assertThat(catalogue.getMetadata().toByteArray()).asString().contains("pdfuaid");
            assertThat(pdf.getDocumentInformation().getTitle())
                    .contains(STRANGE, owner.profile().name());
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(together(new PDFTextStripper().getText(pdf)))
                    .contains(together(owner.profile().name()), together(STRANGE), "Aportaren3meses", page());
            assertThat(pictures(pdf)).hasSize(2);
        }
    }

    /** A long name goes on in the next line. */
    private static String together(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static List<PDImageXObject> pictures(PDDocument pdf) throws IOException {
        var resources = pdf.getPage(0).getResources();
        List<PDImageXObject> found = new ArrayList<>();
        for (var name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDImageXObject picture) {
                found.add(picture);
            }
        }
        return found;
    }

    @Test
    void itsPageNamesWhoWantsToBeNamed() {
        take();
        publish("true");
        assertThat(web.get().uri(page()))
                .bodyText()
                .contains(owner.profile().surnames(), "recibió esta insignia", "Aportar en 3 meses");
        publish("false");
        assertThat(web.get().uri(page()))
                .bodyText()
                .doesNotContain(owner.profile().surnames());
    }

    @Test
    void strangeWordsStayWordsInTheDrawingAndOnThePage() throws Exception {
        take();
        var drawing = own("/insignia.svg");
        assertThat(drawing).hasStatusOk().hasContentType("image/svg+xml");
        assertThat(drawing.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
        var parsed = javax.xml.parsers.DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(drawing.getResponse().getContentAsByteArray()));
        assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
        assertThat(parsed.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(STRANGE);
        assertThat(web.get().uri(page()))
                .bodyText()
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;");
        assertThat(web.get().uri("/verificar/insignias/" + insignia.code() + "/imagen.svg"))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("<script>", "var(--");
    }

    @Test
    void aDrawingThatIsSentIsChecked() {
        take();
        byte[] drawing = own("/insignia.svg").getResponse().getContentAsByteArray();
        assertThat(send(drawing))
                .hasStatusOk()
                .bodyText()
                .contains("Es verdadera y está vigente")
                .doesNotContain("<script>alert");
        assertThat(send((" " + text(own("/credencial.jwt"))).getBytes(StandardCharsets.UTF_8)))
                .bodyText()
                .contains("Es verdadera y está vigente");
        assertThat(send("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .bodyText()
                .contains("No es una insignia");
    }

    @Test
    void aPictureThatWasChangedAroundItsSignatureIsTold() {
        take();
        String drawing = text(own("/insignia.svg"));
        String other = "El dibujo no es el que damos hoy";

        assertThat(send(bytes(drawing)))
                .bodyText()
                .contains("Así es la nuestra", "lo que está firmado")
                .doesNotContain(other);
        assertThat(send(bytes(drawing.replace(" viewBox=", "\n  viewBox=").replace("<title>", "<!-- nada --><title>"))))
                .bodyText()
                .doesNotContain(other);
        assertThat(send(bytes(drawing.replace("<title>", "<rect width=\"32\" height=\"32\"/><title>"))))
                .bodyText()
                .contains("Es verdadera y está vigente", other);
    }

    @Test
    void aTokenThatIsPastedIsCheckedWithTheAddressOfItsOwner() throws Exception {
        take();
        String token = own("/credencial.jwt").getResponse().getContentAsString();
        assertThat(web.get().uri(API, award).with(Actors.as(owner)))
                .hasStatusOk()
                .hasContentTypeCompatibleWith("text/plain")
                .bodyText()
                .isEqualTo(token);
        assertThat(paste(token, owner.mail()))
                .bodyText()
                .contains("Es verdadera y está vigente", "Se otorgó a quien usa el correo");
        assertThat(paste(token, "otra@minka.example")).bodyText().contains("No se otorgó al correo");
        assertThat(paste(token.substring(0, token.length() - 4) + "AAAA", ""))
                .bodyText()
                .contains("No vale: está cambiada");
    }

    @Test
    void theCodeOrTheAddressLeadsToThePage() {
        take();
        assertThat(paste(award.toString(), "")).redirectedUrl().isEqualTo("/verificar/" + award);
    }

    @Test
    void oneThatWasTakenBackSaysWhy() {
        take();
        String token = text(own("/credencial.jwt"));
        takeBack();
        assertThat(web.get().uri(page())).bodyText().contains("No válida", "Motivo: Era de otra entidad");
        assertThat(paste(token, "")).bodyText().contains("pero se retiró", "Motivo: Era de otra entidad");
        assertThat(own("/credencial.jwt")).hasStatus(409);
        assertThat(own(""))
                .hasStatusOk()
                .bodyText()
                .contains("ya no se puede llevar fuera de Minka", "Era de otra entidad", page());
    }

    @Test
    void ofOneThatWasTakenBackWhoseKeyIsInWrongHandsBothAreTold() {
        take();
        String token = text(own("/credencial.jwt"));
        takeBack();
        String kid = part(token, 0).path("kid").asString();
        keys.compromise(
                admin, kid.substring(kid.lastIndexOf('/') + 1), Peru.dayOf(Instant.now()), new Reason("La copiaron"));

        assertThat(paste(token, owner.mail()))
                .hasStatusOk()
                .bodyText()
                .contains("se retiró, y la firma no es de confianza", "Motivo: Era de otra entidad", page())
                .doesNotContain("Es verdadera", "Se otorgó a quien usa", STRANGE);
    }

    @Test
    void whileRecognitionIsHiddenWhatWasIssuedStaysVerifiable() {
        take();
        String token = text(own("/credencial.jwt"));
        recognition.turn(admin, false, "Se prueba sin reconocimiento");
        assertThat(own("")).hasStatus(404);
        assertThat(own("/credencial.jwt")).hasStatus(404);
        assertThat(web.get().uri(page())).hasStatusOk();
        assertThat(paste(token, "")).bodyText().contains("Es verdadera y está vigente");
        var status = part(token, 1).path("credentialStatus").path("statusListCredential");
        assertThat(web.get().uri(java.net.URI.create(status.asString()).getPath()))
                .hasStatusOk()
                .hasContentType("application/vc+jwt");
        assertThat(web.get().uri("/verificar/emisor")).hasStatusOk().hasContentType("application/ld+json");
        assertThat(web.get().uri("/verificar/insignias/" + insignia.code())).hasStatusOk();
    }

    @Test
    void everyAddressTheCredentialNamesAnswers() {
        take();
        String token = text(own("/credencial.jwt"));
        var header = part(token, 0);
        var content = part(token, 1);
        var subject = content.path("credentialSubject");
        for (var address : new tools.jackson.databind.JsonNode[] {
            header.path("kid"),
            content.path("id"),
            content.path("issuer").path("id"),
            content.path("credentialStatus").path("statusListCredential"),
            subject.path("achievement").path("id"),
            subject.path("achievement").path("image").path("id")
        }) {
            String path = java.net.URI.create(address.asString()).getPath();
            assertThat(web.get().uri(path)).as(path).hasStatusOk();
        }
    }

    private tools.jackson.databind.JsonNode part(String token, int number) {
        return json.readTree(java.util.Base64.getUrlDecoder().decode(token.split("\\.", -1)[number]));
    }

    private String page() {
        return "/verificar/" + award;
    }

    private MvcTestResult own(String rest) {
        return web.get()
                .uri("/insignias/llevar/" + award + rest)
                .with(Actors.as(owner))
                .exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void takeBack() {
        jdbc.sql(
                        "update badge_award set revoked_at = now(), revoked_by = :by, reason = 'Era de otra entidad' where id = :id")
                .param("by", admin.id().value())
                .param("id", award)
                .update();
    }

    private void take() {
        assertThat(post("/publicar", "named", "")).hasStatus3xxRedirection();
    }

    private void publish(String named) {
        assertThat(post("", "named", named)).hasStatus3xxRedirection();
    }

    private MvcTestResult post(String rest, String field, String value) {
        return web.post()
                .uri("/insignias/llevar/" + award + rest)
                .param(field, value)
                .with(Actors.as(owner))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult paste(String typed, String mail) {
        return web.post()
                .uri("/verificar")
                .param("text", typed)
                .param("mail", mail)
                .with(csrf())
                .exchange();
    }

    /** Where there is a file it counts, whatever was typed. */
    private MvcTestResult send(byte[] file) {
        return web.post()
                .uri("/verificar")
                .multipart()
                .file("file", file)
                .param("text", "hola")
                .header("Content-Length", file.length)
                .with(csrf())
                .exchange();
    }
}

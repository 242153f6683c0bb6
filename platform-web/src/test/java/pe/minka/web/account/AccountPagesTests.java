package pe.minka.web.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import pe.minka.PlatformTest;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.Preferences;
import pe.minka.members.Theme;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationView;
import pe.minka.policy.Cast;
import pe.minka.web.security.Actors;
import pe.minka.web.security.Caller;

@PlatformTest
class AccountPagesTests {

    private final MockMvcTester web;
    private final MemberAccess members;
    private final OrganisationCatalogue organisations;
    private final Access me;

    @Autowired
    AccountPagesTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members, OrganisationCatalogue organisations) {
        this.web = web;
        this.members = members;
        this.organisations = organisations;
        this.me = Objects.requireNonNull(new Cast(jdbc, members).of(Caller.MEMBER));
    }

    private MvcTestResult send(String address, Map<String, String> fields) {
        var request = web.post().uri(address).with(Actors.as(me)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }

    private Map<String, String> profile(String post, OrganisationView organisation) {
        return Map.of(
                "givenNames",
                "Nilda Rosa",
                "surnames",
                "Ccorahua O'Higgins",
                "post",
                post,
                "organisation",
                organisation.id().value().toString(),
                "organisationText",
                organisation.label());
    }

    private OrganisationView organisation(String slug) {
        return organisations.findBySlug(slug).orElseThrow();
    }

    private Access now() {
        return members.of(me.id()).orElseThrow();
    }

    @Test
    void thePageShowsWhatIsKnownAndTheWayToEverythingElse() {
        assertThat(web.get().uri("/mi/cuenta").with(Actors.as(me)))
                .hasStatusOk()
                .bodyText()
                .contains("UGEL Huancasancos · Ayacucho", me.mail(), "/mi/cuenta/clave", "/mi/cuenta/sesiones");
    }

    @Test
    void aMemberCorrectsTheOwnProfile() {
        assertThat(send("/mi/cuenta", profile("Jefa de gestión", organisation("ugel-050003"))))
                .redirectedUrl()
                .isEqualTo("/mi/cuenta");
        assertThat(now().profile().name()).isEqualTo("Nilda Rosa Ccorahua O'Higgins");
        assertThat(now().profile().post()).isEqualTo("Jefa de gestión");
    }

    @Test
    void aMemberMovesToAnotherRegion() {
        assertThat(send("/mi/cuenta", profile("Especialista", organisation("ugel-150202"))))
                .redirectedUrl()
                .isEqualTo("/mi/cuenta");
        assertThat(now().region()).isEqualTo("LIP");
    }

    @Test
    void whatWasTypedComesBackWithWhatIsMissing() {
        var answer = send(
                "/mi/cuenta",
                Map.of("givenNames", "Nilda", "surnames", " ", "post", "", "organisationText", "ugel la union"));

        assertThat(answer)
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Hay 3 datos por corregir",
                        "Escribe tus apellidos",
                        "Escribe tu cargo",
                        "UGEL La Unión · Piura");
        assertThat(now().profile()).isEqualTo(me.profile());
    }

    @Test
    void aNameIsNoAddressOfAWebSite() {
        assertThat(send(
                        "/mi/cuenta",
                        Map.of(
                                "givenNames", "Gana en https://malo.example",
                                "surnames", "Ya",
                                "post", "Especialista",
                                "organisation", me.organisation().value().toString())))
                .hasStatus(422);
        assertThat(now().profile()).isEqualTo(me.profile());
    }

    @Test
    void withoutAScriptAButtonLooksForTheOrganisation() {
        var answer = send(
                "/mi/cuenta",
                Map.of("buscar", "organisation", "organisationText", "ugel 09 huaura", "givenNames", "Nilda"));

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("UGEL 09 Huaura · Lima Provincias", "value=\"Nilda\"", "Elige ahora de la lista.");
        assertThat(now().profile()).isEqualTo(me.profile());
    }

    @Test
    void withoutAScriptWhatIsTypedOverTheOrganisationCounts() {
        var fields = new HashMap<>(profile("Especialista", organisation("ugel-050003")));
        fields.put("organisationText", "ugel 09 huaura");
        assertThat(send("/mi/cuenta", fields)).redirectedUrl().isEqualTo("/mi/cuenta");
        assertThat(now().organisation()).isEqualTo(organisation("ugel-150202").id());

        fields.put("organisationText", "ugel la union");
        assertThat(send("/mi/cuenta", fields)).hasStatus(422).bodyText().contains("UGEL La Unión · Piura");
    }

    @Test
    void theSummaryOfErrorsFollowsTheFieldsOfThePage() throws Exception {
        var answer = send("/mi/cuenta", Map.of("givenNames", "4", "surnames", "5", "post", ""));

        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select(".errors li a").eachAttr("href"))
                .containsExactly("#givenNames", "#surnames", "#organisation", "#post");
        assertThat(page.select(".errors li").text()).contains("Tus nombres: usa solo letras", "Tus apellidos: usa");
    }

    @Test
    void fieldsNobodyOfferedChangeNothing() {
        var fields = new HashMap<>(profile("Especialista", organisation("ugel-050003")));
        fields.put("mail", "otra@ugel.gob.pe");
        fields.put("role", "ADMINISTRATOR");
        fields.put("id", "00000000-0000-7000-8000-000000000000");
        fields.put("status", "DISABLED");

        assertThat(send("/mi/cuenta", fields)).hasStatus(302);
        assertThat(now().mail()).isEqualTo(me.mail());
        assertThat(now().grants()).isEmpty();
    }

    @Test
    void themeDataSaverAndShortcutsHoldOnTheNextPage() {
        assertThat(send("/mi/cuenta/preferencias", Map.of("theme", "DARK", "dataSaver", "true")))
                .redirectedUrl()
                .isEqualTo("/mi/cuenta");
        assertThat(now().preferences()).isEqualTo(new Preferences(Theme.DARK, true, false));

        assertThat(web.get().uri("/ayuda").with(Actors.as(now())))
                .bodyText()
                .contains("data-tema=\"oscuro\"", "data-ahorro=\"si\"", "data-atajos=\"no\"")
                .doesNotContain("id=\"atajos\"");
    }

    @Test
    void aThemeThatIsNotOfferedIsAskedForAgainAndTheRestStays() throws Exception {
        var before = now().preferences();
        var answer = send("/mi/cuenta/preferencias", Map.of("theme", "MORADO", "dataSaver", "true"));

        assertThat(answer).hasStatus(422);
        var page = Jsoup.parse(answer.getResponse().getContentAsString());
        assertThat(page.select(".errors a[href='#theme']").text()).contains("Elige un tema");
        assertThat(page.select("input[name=dataSaver][checked]")).hasSize(1);
        assertThat(page.select("input[name=givenNames]").val()).isNotEmpty();
        assertThat(now().preferences()).isEqualTo(before);
    }
}

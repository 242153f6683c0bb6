package pe.minka.web.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.credentials.KeyDesk;
import pe.minka.gamification.seasons.SeasonArchive;
import pe.minka.gamification.seasons.SeasonDesk;
import pe.minka.gamification.seasons.SignedClosing;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.Reason;
import pe.minka.policy.Browsing;
import pe.minka.shared.Peru;
import pe.minka.web.security.Caller;

/** Whoever decides about a key reads before what hangs on it; everybody reads what has become of what it signed. */
@PlatformTest
@Transactional
class KeyPagesTests {

    private static final String LIST = "/admin/claves-de-firma";
    private static final String DIGESTS = "/reconocimiento/resumenes";
    private static final String SIGNED = "select count(distinct season) from season_signature where key = :key";

    @Autowired
    private MockMvcTester web;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private SeasonDesk seasons;

    @Autowired
    private SeasonArchive archive;

    @Autowired
    private KeyDesk keys;

    private Browsing browsing;
    private Access admin;

    @BeforeEach
    void closeASeason() {
        browsing = new Browsing(web, jdbc, members);
        admin = browsing.as(Caller.NATIONAL);
        jdbc.sql("insert into season (code, first_day, last_day) values ('1917', '1917-01-01', '1917-12-31')")
                .update();
        seasons.close(admin, "1917");
    }

    @Test
    void howManyClosingsAKeySignedIsReadBeforeItIsDecidedAbout() {
        String key = signature().key();
        var list = Jsoup.parse(
                new String(browsing.open(admin, LIST).getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));

        assertThat(list.select("tr:has(a[href*=" + key + "]) td[data-label^=Cierres]")
                        .text())
                .isEqualTo(
                        jdbc.sql(SIGNED).param("key", key).query(String.class).single());
        assertThat(list.select("tr:has(a[href*=" + key + "])").text()).contains("Firma ahora");
        assertThat(List.of("/cambiar", "/comprometida"))
                .allSatisfy(act -> assertThat(Browsing.mainText(browsing.open(admin, LIST + "/" + key + act)))
                        .contains("Qué firmó esta clave", "Cierres que hoy llevan su firma", "temporada 1917"));
    }

    @Test
    void aDayBeforeTheKeyExistedIsRefusedAtItsFieldAndStaysTyped() {
        String key = signature().key();

        assertThat(browsing.send(
                        admin, LIST + "/" + key + "/comprometida", "from", "2001-02-03", "reason", "La copiaron"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Ese día la clave todavía no existía", "id=\"from-e\"", "value=\"2001-02-03\"", "La copiaron");
        assertThat(browsing.open(admin, LIST + "/" + key + "/cambiar")).hasStatusOk();
        assertThat(jdbc.sql("select retired_at is null and compromised_from is null from signing_key where id = :key")
                        .param("key", key)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void whenAndWhyAClosingWasSignedAgainIsReadWithTheSignatureOfBefore() {
        var before = signature();
        assertThat(web.get().uri(DIGESTS)).bodyText().contains("Se firmó el", before.text(), before.address());

        keys.compromise(admin, before.key(), Peru.dayOf(Instant.now()), new Reason("La copiaron"));

        assertThat(web.get().uri(DIGESTS))
                .bodyText()
                .contains("Esa clave pudo caer en manos ajenas", before.text())
                .doesNotContain(before.address());
        assertThat(Browsing.mainText(browsing.open(admin, LIST)))
                .contains("Ahora no hay ninguna clave que firme", "Indicar un día anterior");
        assertThat(Browsing.mainText(browsing.open(admin, LIST + "/" + before.key() + "/comprometida")))
                .contains("Esta clave ya no es de confianza desde el", "solo se puede adelantar");

        archive.signAnew();

        assertThat(web.get().uri(DIGESTS))
                .bodyText()
                .contains("Se volvió a firmar el", "porque la clave de antes pudo caer en manos ajenas")
                .contains("Ver la firma anterior, del", before.key(), before.text())
                .contains(signature().text(), signature().address())
                .doesNotContain("Esa clave pudo caer en manos ajenas", before.address());
        assertThat(Browsing.mainText(browsing.open(admin, LIST + "/" + before.key() + "/comprometida")))
                .contains("Todos se volvieron a firmar después con otra clave");
    }

    private SignedClosing signature() {
        return Objects.requireNonNull(archive.proof("1917").orElseThrow().signed());
    }
}

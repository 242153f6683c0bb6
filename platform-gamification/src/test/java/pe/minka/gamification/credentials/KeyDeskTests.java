package pe.minka.gamification.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.OwnerHand;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.gamification.badges.AwardId;
import pe.minka.gamification.credentials.Verdict.Fault;
import pe.minka.gamification.keys.Signer;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.notifications.Notices;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@RecognitionTest
class KeyDeskTests {

    private static final Reason WHY = new Reason("Toca cambiarla");

    private static final String NOTICES =
            "select link from notice where member = :member and kind = 'BADGE_COPIES_WORTHLESS'";

    private static final String MAILS =
            "select subject from mail_message where member = :member and kind = 'BADGE_COPIES_WORTHLESS'";

    @Autowired
    private KeyDesk desk;

    @Autowired
    private CopyNews news;

    @Autowired
    private Notices notices;

    @Autowired
    private RecognitionSwitch recognition;

    @Autowired
    private Credentials credentials;

    @Autowired
    private CredentialCheck check;

    @Autowired
    private CredentialForgetting forgetting;

    @Autowired
    private Publications publications;

    @Autowired
    private Signer signer;

    @Autowired
    private Insignias insignias;

    @Autowired
    private Administrators administrators;

    @Autowired
    private OwnerHand hand;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clock clock;

    private Access admin;
    private Access owner;
    private AwardId award;
    private String token;

    @BeforeEach
    void takeOne() {
        admin = administrators.national();
        owner = insignias.somebody();
        award = insignias.givenTo(owner);
        token = credentials.take(owner, award);
    }

    /** What others signed with these keys in the same database stays good. */
    @AfterEach
    void noKeyIsInWrongHands() {
        hand.changes("update signing_key set compromised_from = null");
    }

    @Test
    void whatARetiredKeyHasSignedStaysGoodHereAndElsewhere() {
        String before = signing();
        desk.rotate(admin, before, WHY);

        String again = credentials.take(owner, award);

        assertThat(signing()).isNotEqualTo(before);
        assertThat(again).isNotEqualTo(token);
        assertThat(List.of(check.check(token, ""), check.check(again, "")))
                .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Verdict.Genuine.class));
        assertThat(publications.key(before)).containsKey("n");
        assertThat(privatePart(before)).isZero();
        assertThatThrownBy(() -> desk.rotate(admin, before, WHY))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("credentials.keys.retired.own");
        var other = administrators.national();
        assertThatThrownBy(() -> desk.rotate(other, before, WHY)).hasMessage("credentials.keys.retired");
    }

    @Test
    void ofAKeyInWrongHandsOnlyWhatWeKnowFromBeforeIsGenuine() {
        String key = signing();
        var other = insignias.givenTo(owner, "cumbre");
        String late = credentials.take(owner, other);
        String forged = forged();
        isOfTenDaysAgo(key);
        hand.changes("update credential_signed set signed_at = signed_at - interval '3 days' where award = '"
                + award.value() + "'");

        desk.compromise(admin, key, Peru.dayOf(clock.instant()).minusDays(1), WHY);

        assertThat(check.check(token, "")).isInstanceOf(Verdict.Genuine.class);
        assertThat(check.check(late, "")).isEqualTo(new Verdict.Refused(Fault.COMPROMISED));
        assertThat(check.check(forged, "")).isEqualTo(new Verdict.Refused(Fault.COMPROMISED));
        assertThatThrownBy(() -> publications.key(key)).isInstanceOf(NotFound.class);
        assertThat(json.writeValueAsString(publications.keys())).doesNotContain(key);
        assertThat(check.check(credentials.take(owner, other), "")).isInstanceOf(Verdict.Genuine.class);
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = :key and reason = 'Toca cambiarla'")
                        .param("key", key)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void ofAnInsigniaThatWasTakenBackBothAreToldWhenItsKeyIsInWrongHandsToo() {
        String key = signing();
        var kept = insignias.givenTo(owner, "cumbre");
        String valid = credentials.take(owner, kept);
        String forged = forged();
        insignias.revoke(award);

        desk.compromise(admin, key, Peru.dayOf(clock.instant()), WHY);

        assertThat(check.check(token, owner.mail())).isInstanceOfSatisfying(Verdict.Distrusted.class, distrusted -> {
            assertThat(distrusted.credential().id()).isEqualTo(award);
            assertThat(distrusted.credential().revokedAt()).isNotNull();
            assertThat(distrusted.credential().reason()).isEqualTo("La práctica era de otra entidad");
        });
        assertThat(List.of(check.check(valid, ""), check.check(forged, "")))
                .as("nothing is said of one that counts, nor of what we do not write")
                .containsOnly(new Verdict.Refused(Fault.COMPROMISED));
    }

    @Test
    void whatWeKnowFromBeforeIsTrustedAlsoWhenItWasTakenBack() {
        String key = signing();
        isOfTenDaysAgo(key);
        hand.changes("update credential_signed set signed_at = signed_at - interval '3 days' where award = '"
                + award.value() + "'");
        insignias.revoke(award);

        desk.compromise(admin, key, Peru.dayOf(clock.instant()).minusDays(1), WHY);

        assertThat(check.check(token, "")).isInstanceOf(Verdict.Revoked.class);
    }

    @Test
    void whoHasCopiesHearsOfItOnceWhateverTheyHave() {
        String key = signing();
        isOfTenDaysAgo(key);
        var one = insignias.somebody();
        var only = insignias.givenTo(one);
        credentials.take(one, only);
        credentials.take(owner, insignias.givenTo(owner, "cumbre"));
        var former = insignias.somebody();
        var gone = insignias.givenTo(former);
        credentials.take(former, gone);
        insignias.revoke(gone);
        assertThat(credentials.find(owner, award).worthless()).isFalse();
        assertThat(holders(key)).isGreaterThanOrEqualTo(2);

        desk.compromise(admin, key, Peru.dayOf(clock.instant()), WHY);
        await().untilAsserted(() -> {
            assertThat(told(NOTICES, owner)).containsExactly("/insignias");
            assertThat(told(NOTICES, one)).containsExactly("/insignias/llevar/" + only.value());
        });
        assertThat(told(MAILS, owner)).hasSize(1);
        assertThat(told(NOTICES, former)).isEmpty();

        assertThat(credentials.find(owner, award).worthless()).isTrue();
        credentials.copy(owner, award);
        assertThat(credentials.find(owner, award).worthless()).isFalse();

        desk.compromise(admin, key, Peru.dayOf(clock.instant()).minusDays(5), WHY);
        news.tellHolders(key);
        assertThat(told(NOTICES, owner)).hasSize(1);
        assertThat(told(MAILS, owner)).hasSize(1);
    }

    @Test
    void whileNothingIsSeenItIsOnlyPutDown() {
        String key = signing();
        recognition.turn(admin, false, "Se prueba sin reconocimiento");
        try {
            var written = json.writeValueAsString(new CopiesWorthless(key));
            news.tellHolders(json.readValue(written, CopiesWorthless.class).key());

            assertThat(notices.unread(owner.id())).isZero();
            assertThat(told(MAILS, owner)).isEmpty();
        } finally {
            recognition.turn(admin, true, "Terminó la prueba");
        }
        assertThat(told(NOTICES, owner)).hasSize(1);
        assertThat(notices.unread(owner.id())).isEqualTo(1);
    }

    private List<String> told(String sql, Access somebody) {
        return jdbc.sql(sql)
                .param("member", somebody.id().value())
                .query(String.class)
                .list();
    }

    private int holders(String key) {
        return desk.all(admin).stream()
                .filter(one -> one.id().equals(key))
                .findFirst()
                .orElseThrow()
                .holders();
    }

    @Test
    void aKeyIsInWrongHandsAtTheEarliestOnTheDayItWasMade() {
        String key = signing();
        isOfTenDaysAgo(key);
        var made = Peru.dayOf(clock.instant()).minusDays(10);

        assertThatThrownBy(() -> desk.compromise(admin, key, made.minusDays(1), WHY))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        refused -> assertThat(refused.field()).isEqualTo("from"))
                .hasMessage("credentials.keys.before");
        assertThat(signing()).as("it still signs").isEqualTo(key);

        desk.compromise(admin, key, made, WHY);
        assertThat(desk.all(admin))
                .filteredOn(one -> one.id().equals(key))
                .singleElement()
                .satisfies(one -> assertThat(one.compromisedFrom()).isEqualTo(Peru.startOf(made)));
    }

    @Test
    void theDayAKeyCameIntoWrongHandsOnlyMovesBackAndIsNeverToCome() {
        String key = signing();
        isOfTenDaysAgo(key);
        var today = Peru.dayOf(clock.instant());
        assertThatThrownBy(() -> desk.compromise(admin, key, today.plusDays(1), WHY))
                .hasMessage("credentials.keys.future");
        desk.compromise(admin, key, today, WHY);
        assertThatThrownBy(() -> desk.compromise(admin, key, today, WHY)).hasMessage("credentials.keys.compromised");
        desk.compromise(admin, key, today.minusDays(5), WHY);
        assertThat(desk.all(admin))
                .filteredOn(one -> one.id().equals(key))
                .singleElement()
                .satisfies(one -> assertThat(one.compromisedFrom()).isEqualTo(Peru.startOf(today.minusDays(5))));
    }

    @Test
    void onlyNationalAdministratorsSeeToTheKeys() {
        var regional = administrators.regional();
        assertThatThrownBy(() -> desk.all(regional)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.rotate(regional, signing(), WHY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.compromise(regional, signing(), LocalDate.EPOCH, WHY))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whoIsErasedLeavesACredentialThatVerifiesAndSaysNothingOfThem() {
        credentials.name(owner, award, true);
        assertThat(check.check(token, ""))
                .isInstanceOfSatisfying(
                        Verdict.Genuine.class,
                        genuine -> assertThat(genuine.credential().holder()).isNotNull());

        transaction.executeWithoutResult(status -> forgetting.forget(owner.id()));

        assertThat(check.check(token, ""))
                .isInstanceOfSatisfying(
                        Verdict.Genuine.class,
                        genuine -> assertThat(genuine.credential().holder()).isNull());
        assertThat(jdbc.sql("select count(*) from credential where award = :award and salt is null")
                        .param("award", award.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from signing_key",
                "update signing_key set public_key = '{}'",
                "update credential set position = 1",
                "delete from credential_signed",
                "update credential_signed set signed_at = '-infinity'"
            })
    void theApplicationCannotRewriteWhatWasSigned(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
    }

    private String forged() {
        LinkedHashMap<String, Object> claims = json.readValue(
                Forgery.payload(token).replace("2026", "2025"), new TypeReference<LinkedHashMap<String, Object>>() {});
        return Objects.requireNonNull(
                transaction.execute(status -> signer.sign(claims).text()));
    }

    private void isOfTenDaysAgo(String key) {
        hand.changes("update signing_key set made_at = now() - interval '10 days' where id = '" + key + "'");
    }

    private String signing() {
        return desk.all(admin).stream()
                .filter(KeyView::signs)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private int privatePart(String key) {
        return jdbc.sql("select coalesce(length(private_key), 0) from signing_key where id = :id")
                .param("id", key)
                .query(Integer.class)
                .single();
    }
}

package pe.minka.gamification.seasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.OwnerHand;
import pe.minka.gamification.People;
import pe.minka.gamification.Standing;
import pe.minka.gamification.credentials.KeyDesk;
import pe.minka.gamification.credentials.KeyView;
import pe.minka.gamification.credentials.Publications;
import pe.minka.gamification.keys.Signatures;
import pe.minka.gamification.keys.Signer;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.seasons.ClosingCheck.State;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.shared.Forbidden;
import pe.minka.shared.PageRequest;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

@RecognitionTest
class SeasonDeskTests {

    private static final PageRequest FIRST = new PageRequest(1, 200);

    @Autowired
    private SeasonDesk desk;

    @Autowired
    private SeasonArchive archive;

    @Autowired
    private SeasonNames names;

    @Autowired
    private ClosingChecks checks;

    @Autowired
    private ClosingRows rows;

    @Autowired
    private SeasonSignature first;

    @Autowired
    private Signer signer;

    @Autowired
    private Signatures signatures;

    @Autowired
    private Publications publications;

    @Autowired
    private KeyDesk keys;

    @Autowired
    private Clock clock;

    @Autowired
    private Ledger ledger;

    @Autowired
    private People people;

    @Autowired
    private Administrators administrators;

    @Autowired
    private OwnerHand owner;

    @Autowired
    private JdbcClient jdbc;

    private Access admin;

    @BeforeEach
    void setUp() {
        admin = administrators.national();
    }

    @Test
    void thereIsAlwaysTheSeasonOfTodayAndItCannotBeClosed() {
        var today = desk.all(admin).stream()
                .filter(season -> !season.over())
                .findFirst()
                .orElseThrow();
        assertThat(today.closable()).isFalse();
        assertThatThrownBy(() -> desk.close(admin, today.code()))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("recognition.seasons.close.early");
    }

    @Test
    void aSeasonIsNamedAndCalledByItsCodeAgain() {
        publish(people.member(), 2014);
        desk.name(admin, "2014", " Tiempo de gestionar ");
        assertThat(desk.find(admin, "2014").name()).isEqualTo("Tiempo de gestionar");
        assertThat(List.of(names.of("2014"), names.all().of("2014"))).containsOnly("«Tiempo de gestionar» (2014)");
        desk.name(admin, "2014", "Ranking CoP 2014");
        assertThat(List.of(names.of("2014"), names.all().of("2014"))).containsOnly("«Ranking CoP 2014»");
        assertThat(names.given("2014")).contains("Ranking CoP 2014");
        desk.name(admin, "2014", "");
        assertThat(List.of(names.of("2014"), names.all().of("2014"))).containsOnly("2014");
        assertThat(names.given("2014")).isEmpty();
        assertThat(desk.find(admin, "2014").name()).isEmpty();
        assertThatThrownBy(() -> desk.name(admin, "2014", "x".repeat(61))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void howASeasonEndedStaysAndWhatIsCorrectedLaterStandsBesideIt() {
        var first = people.member();
        var second = people.member();
        publish(first, 2013);
        publish(first, 2013);
        var cause = publish(second, 2013);

        desk.close(admin, "2013");
        ledger.withdraw(cause, Instant.parse("2015-01-01T12:00:00Z"));

        assertThat(desk.results(admin, "2013", FIRST).items())
                .containsExactly(
                        new SeasonResult(first, 40, 1, Standing.PARTICIPATING, 40),
                        new SeasonResult(second, 20, 2, Standing.PARTICIPATING, 0));
        assertThat(stateOf("2013")).isEqualTo(State.SIGNED);
        assertThat(desk.find(admin, "2013").closed()).isTrue();
        assertThatThrownBy(() -> desk.close(admin, "2013"))
                .isInstanceOf(RuleViolation.class)
                .hasMessage("recognition.seasons.close.late");
    }

    @Test
    void whoChangesAResultBehindTheApplicationsBackIsFoundOut() {
        publish(people.member(), 2012);
        desk.close(admin, "2012");

        owner.changes("update season_result set points = points + 1 where season = '2012'");
        var broken = broken();
        owner.changes("update season_result set points = points - 1 where season = '2012'");

        assertThat(broken).containsExactly("2012");
        assertThat(broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update season_result set points = 1000",
                "delete from season_result",
                "update season_closing set people = 0",
                "truncate season_closing cascade",
                "update season_signature set content = 'x'",
                "delete from season_signature",
                "update season_signature set signed_at = now()",
                "delete from season_check"
            })
    void theApplicationCannotRewriteHowASeasonEnded(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void anybodyCanCheckWithThePublishedKeyHowASeasonEnded() throws Exception {
        publish(people.member(), 2011);
        desk.close(admin, "2011");

        var signed =
                Objects.requireNonNull(desk.closing(admin, "2011").orElseThrow().signed());
        var jws = JWSObject.parse(signed.text());
        var key = RSAKey.parse(
                publications.key(signed.address().substring(signed.address().lastIndexOf('/') + 1)));
        assertThat(jws.verify(new RSASSAVerifier(key))).isTrue();
        assertThat(jws.getHeader().getKeyID()).isEqualTo(signed.address());
        assertThat(jws.getPayload().toJSONObject())
                .containsEntry("season", "2011")
                .containsEntry("hash", desk.closing(admin, "2011").orElseThrow().hash());
        assertThat(archive.proofs())
                .anySatisfy(proof -> assertThat(proof.signed()).isEqualTo(signed));
    }

    @Test
    void neitherAnotherSecretNorAnotherKeyBreaksASignature() {
        publish(people.member(), 2010);
        desk.close(admin, "2010");
        var signed =
                Objects.requireNonNull(desk.closing(admin, "2010").orElseThrow().signed());
        keys.rotate(admin, signed.key(), new Reason("Toca"));
        var elsewhere = new ClosingSignatures(
                rows, signer, signatures, new SeasonSignature("another secret, long enough for anybody"), clock);

        assertThat(elsewhere.verifies(rows.find("2010").orElseThrow())).isTrue();
        assertThat(broken()).isEmpty();
    }

    @Test
    void aClosingOfAnotherSeasonIsNoProof() {
        publish(people.member(), 2009);
        publish(people.member(), 2008);
        desk.close(admin, "2009");
        desk.close(admin, "2008");
        String swap = """
                update season_signature s
                set content = o.content
                from season_signature o
                where s.season in ('2009', '2008') and o.season in ('2009', '2008') and o.season <> s.season
                """;

        owner.changes(swap);
        var broken = broken();
        owner.changes(swap);

        assertThat(broken).containsExactlyInAnyOrder("2009", "2008");
    }

    @Test
    void whatWasSignedWithTheSecretVerifiesAndIsSignedAgain() {
        publish(people.member(), 2007);
        desk.close(admin, "2007");
        owner.changes("delete from season_signature where season = '2007'");
        owner.changes("update season_closing set signature = '%s' where season = '2007'"
                .formatted(first.of(desk.closing(admin, "2007").orElseThrow().hash())));
        assertThat(stateOf("2007")).isEqualTo(State.KEPT);
        assertThat(desk.closing(admin, "2007"))
                .hasValueSatisfying(closing -> assertThat(closing.signed()).isNull());

        archive.signAnew();

        assertThat(stateOf("2007")).isEqualTo(State.SIGNED);
        assertThat(desk.closing(admin, "2007"))
                .hasValueSatisfying(closing -> assertThat(closing.signed()).isNotNull());
    }

    @Test
    void whatWasSignedWithAKeyInWrongHandsIsSignedAgainOnceAndTheOldSignatureStays() {
        publish(people.member(), 2006);
        desk.close(admin, "2006");
        var before = Objects.requireNonNull(rows.find("2006").orElseThrow().signed());
        var signedAt = rows.find("2006").orElseThrow().signedAt();

        assertThat(keyOf(before.key()).resting()).contains("2006");
        assertThat(archive.formerSignatures()).doesNotContainKey("2006");

        keys.compromise(admin, before.key(), Peru.dayOf(clock.instant()), new Reason("La copiaron"));

        await().untilAsserted(() -> assertThat(checks.of("2006"))
                .hasValueSatisfying(check -> assertThat(check.state()).isEqualTo(State.SIGNED_AGAIN)));
        archive.signAnew();
        archive.signAnew();
        assertThat(rows.find("2006")).hasValueSatisfying(closing -> {
            assertThat(closing.number()).isEqualTo(2);
            assertThat(closing.signedBefore()).isEqualTo(signedAt);
            assertThat(Objects.requireNonNull(closing.signed()).key()).isNotEqualTo(before.key());
        });
        assertThat(archive.formerSignatures().get("2006"))
                .containsExactly(
                        new FormerSignature("2006", before.text(), before.key(), Objects.requireNonNull(signedAt)));
        assertThat(archive.proof("2006")).hasValueSatisfying(proof -> {
            assertThat(proof.signedAt()).isAfter(signedAt);
            assertThat(proof.checkable()).isTrue();
            assertThat(keyOf(Objects.requireNonNull(proof.signed()).key()).resting())
                    .contains("2006");
        });
        assertThat(keyOf(before.key()).closings()).isPositive();
        assertThat(keyOf(before.key()).resting()).doesNotContain("2006");
        assertThat(jdbc.sql("""
                        select count(*)
                        from audit_entry
                        where action = 'recognition.closingSignedAgain' and subject = '2006'
                        """).query(Integer.class).single()).isEqualTo(1);
        assertThat(broken()).isEmpty();
        keysAreGood();
    }

    @Test
    void whatIsNotWhatWasSignedIsNotSignedAgain() {
        publish(people.member(), 2005);
        desk.close(admin, "2005");
        String key =
                Objects.requireNonNull(rows.find("2005").orElseThrow().signed()).key();
        owner.changes("update season_result set points = points + 1 where season = '2005'");

        // Behind the application's back, so that nobody else signs anything just then.
        keys.rotate(admin, key, new Reason("La copiaron"));
        owner.changes("update signing_key set compromised_from = now() where id = '" + key + "'");
        archive.signAnew();

        assertThat(rows.find("2005").orElseThrow().number()).isEqualTo(1);
        assertThat(archive.proof("2005").map(SeasonProof::checkable)).contains(false);
        assertThat(stateOf("2005")).isEqualTo(State.BROKEN);
        assertThat(checks.doubts(admin)).extracting(ClosingChecks.Doubt::season).contains("2005");
        owner.changes("update season_result set points = points - 1 where season = '2005'");
        aMinutePasses("2005");
        assertThat(stateOf("2005")).isEqualTo(State.TO_BE_SIGNED);
        assertThat(checks.doubts(admin)).extracting(ClosingChecks.Doubt::season).doesNotContain("2005");
        archive.signAnew();
        assertThat(stateOf("2005")).isEqualTo(State.SIGNED_AGAIN);
        keysAreGood();
    }

    @Test
    void thatTheResultsAreThoseThatWereSignedIsRememberedForAWhileAndLookedAtEveryNight() {
        publish(people.member(), 2004);
        desk.close(admin, "2004");
        assertThat(stateOf("2004")).isEqualTo(State.SIGNED);

        owner.changes("update season_result set points = points + 1 where season = '2004'");
        assertThat(stateOf("2004")).isEqualTo(State.SIGNED);
        checks.lookOver();
        assertThat(stateOf("2004")).isEqualTo(State.BROKEN);
        owner.changes("update season_result set points = points - 1 where season = '2004'");

        assertThat(stateOf("2004")).isEqualTo(State.BROKEN);
        aMinutePasses("2004");
        assertThat(stateOf("2004")).isEqualTo(State.SIGNED);
        var regional = administrators.regional();
        assertThatThrownBy(() -> checks.doubts(regional)).isInstanceOf(Forbidden.class);
    }

    /** The night reads the results of so many; that the signature is of something else is known at once. */
    @Test
    void aSignatureThatFailsIsADoubtHoweverManyPeopleItIsAbout() {
        publish(people.member(), 2000);
        desk.close(admin, "2000");
        owner.changes("update season_closing set people = people + 20000 where season = '2000'");

        assertThat(stateOf("2000")).isEqualTo(State.BROKEN);
        assertThat(checks.doubts(admin)).extracting(ClosingChecks.Doubt::season).contains("2000");
        owner.changes("update season_closing set people = people - 20000 where season = '2000'");
        aMinutePasses("2000");
        assertThat(stateOf("2000")).isEqualTo(State.SIGNED);
    }

    private KeyView keyOf(String id) {
        return keys.all(admin).stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void aMinutePasses(String season) {
        owner.changes("update season_check set checked_at = checked_at - interval '61 seconds' where season = '%s'"
                .formatted(season));
    }

    private State stateOf(String season) {
        return checks.of(season).orElseThrow().state();
    }

    /** What others signed with it in the same database stays good. */
    private void keysAreGood() {
        owner.changes("update signing_key set compromised_from = null");
    }

    /** Of the seasons of these tests: others give up the keys theirs were signed with. */
    private List<String> broken() {
        return archive.check().stream()
                .filter(closing -> !closing.genuine())
                .map(CheckedClosing::season)
                .filter(season -> season.startsWith("20"))
                .toList();
    }

    @Test
    void onlyNationalAdministratorsSeeToSeasons() {
        var regional = administrators.regional();
        assertThatThrownBy(() -> desk.all(regional)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.close(regional, "2013")).isInstanceOf(Forbidden.class);
    }

    private Cause publish(MemberId member, int year) {
        var cause = Cause.once("practice:" + UUID.randomUUID(), ContributionKind.PRACTICE_PUBLISHED);
        ledger.record(Contribution.accepted(
                cause, member, "Aulas", "/practicas/PR", Instant.parse(year + "-06-01T15:00:00Z")));
        return cause;
    }
}

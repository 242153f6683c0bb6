package pe.minka.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.devices.CodeApp;
import pe.minka.devices.SoftPasskey;
import pe.minka.factors.SecondStepChanged.Change;
import pe.minka.identities.IdentityChanged;
import pe.minka.members.Access;
import pe.minka.members.LinkPurpose;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberLinks;
import pe.minka.members.MemberPasswords;
import pe.minka.members.NewPassword;
import pe.minka.members.StandingWays;
import pe.minka.members.WaysIn;
import pe.minka.tokens.IssueToken;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;

/** What else opens an account when somebody chooses a new password. */
@CoreTest
@Transactional
@RecordApplicationEvents
@DisplayName("S10")
class NewPasswordAloneTests {

    private static final String LINK = """
            insert into identity (id, issuer, subject, member, mail, linked_at, last_used_at)
            values (:id, 'https://identidad.example', cast(:id as text), :member, 'a@b.pe', now(), now())
            """;

    @Autowired
    private MemberPasswords passwords;

    @Autowired
    private MemberLinks links;

    @Autowired
    private WaysIn ways;

    @Autowired
    private Passkeys passkeys;

    @Autowired
    private PasskeyProofs proofs;

    @Autowired
    private Authenticators apps;

    @Autowired
    private SecondStep steps;

    @Autowired
    private PersonalTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private MemberAccess members;

    @Autowired
    private ApplicationEvents events;

    @Test
    void whatElseOpensStaysUnlessToldOtherwise() {
        var owner = people().member();
        var device = withEverything(owner);

        reset(owner, false);

        assertThat(ways.of(owner.id())).isEqualTo(new StandingWays(1, 1, 1, 1));
        assertThat(proofs.signIn(device.answer(proofs.ask().challenge()))).contains(owner.id());
    }

    @Test
    void toldSoItGoesAndEachThingIsWrittenDownAndTold() {
        var owner = people().member();
        var device = withEverything(owner);
        setUpApp(owner);

        reset(owner, true);

        assertThat(ways.of(owner.id())).isEqualTo(new StandingWays(0, 0, 0, 1));
        assertThat(ways.of(owner.id()).areSome()).isFalse();
        assertThat(proofs.signIn(device.answer(proofs.ask().challenge()))).isEmpty();
        assertThat(steps.isSetUp(owner.id())).as("the app stays a second step").isTrue();
        assertThat(written(owner)).contains("secondStep.passkeyRemoved", "token.revoked", "identity.removed");
        assertThat(events.stream(SecondStepChanged.class).map(SecondStepChanged::change))
                .contains(Change.PASSKEY_REMOVED);
        assertThat(events.stream(IdentityChanged.class).map(IdentityChanged::member))
                .containsExactly(owner.id());
    }

    @Test
    void passkeysThatAreTheWholeSecondStepStayOneAndOpenNothingAlone() {
        var administrator = people().administrator();
        var device = withEverything(administrator);

        reset(administrator, true);

        assertThat(ways.of(administrator.id()).passkeys()).isZero();
        assertThat(proofs.signIn(device.answer(proofs.ask().challenge()))).isEmpty();
        assertThat(steps.isRequiredOf(administrator)).isTrue();
        assertThat(steps.of(administrator.id()).passkeys())
                .as("neither locked out nor without a second step")
                .singleElement()
                .satisfies(passkey -> assertThat(passkey.opens()).isFalse());
        assertThat(steps.of(administrator.id()).codesLeft()).isEqualTo(10);
        assertThat(written(administrator))
                .contains("secondStep.passkeysClosed")
                .doesNotContain("secondStep.passkeyRemoved");
        assertThat(events.stream(SecondStepChanged.class).map(SecondStepChanged::change))
                .contains(Change.PASSKEYS_CLOSED);
    }

    @Test
    void shownTogetherWithSomethingElseItOpensAgain() {
        var owner = people().member();
        var device = registered(owner);
        var other = registered(owner);
        reset(owner, true);

        assertThat(proofs.prove(owner.id(), device.answer(proofs.ask(owner.id()).challenge())))
                .isTrue();

        assertThat(proofs.signIn(device.answer(proofs.ask().challenge()))).contains(owner.id());
        assertThat(proofs.signIn(other.answer(proofs.ask().challenge())))
                .as("the one nobody showed")
                .isEmpty();
        assertThat(ways.of(owner.id()).passkeys()).isEqualTo(1);
    }

    private void reset(Access owner, boolean alone) {
        var link = links.issue(owner.id(), LinkPurpose.RESET_PASSWORD);
        passwords.reset(link, new NewPassword("otra frase muy larga", alone), null);
    }

    private SoftPasskey withEverything(Access owner) {
        tokens.issue(owner, new IssueToken("Tablero", Set.of(TokenScope.READ), 30));
        jdbc.sql(LINK)
                .param("id", UUID.randomUUID())
                .param("member", owner.id().value())
                .update();
        return registered(owner);
    }

    private void setUpApp(Access owner) {
        var setup = apps.setup(owner);
        apps.confirm(owner, new CodeApp(setup.key()).codeAt(clock.instant()));
    }

    private SoftPasskey registered(Access owner) {
        var question = passkeys.question(owner);
        var device = new SoftPasskey(
                question.host(),
                "http://localhost:8080",
                Objects.requireNonNull(question.user()).id());
        passkeys.register(owner, "Mi teléfono", device.create(question.challenge()));
        return device;
    }

    private List<String> written(Access owner) {
        return jdbc.sql("select action from audit_entry where actor = :member")
                .param("member", owner.id().value())
                .query(String.class)
                .list();
    }

    private FactorOwners people() {
        return new FactorOwners(jdbc, members);
    }
}

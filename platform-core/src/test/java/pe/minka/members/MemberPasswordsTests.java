package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import pe.minka.CoreTest;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.SecretToken;

@CoreTest
@RecordApplicationEvents
class MemberPasswordsTests {

    private static final String FIRST = "caminos de herradura";
    private static final String SECOND = "otra frase muy larga";

    @Autowired
    private MemberPasswords memberPasswords;

    @Autowired
    private Passwords passwords;

    @Autowired
    private MemberLinks links;

    @Autowired
    private MemberRepository members;

    @Autowired
    private Townsfolk people;

    @Autowired
    private ApplicationEvents events;

    private MemberId id = MemberId.next();

    @BeforeEach
    void member() {
        id = people.active("Nilda", "Ccorahua", people.organisation("AYA"));
        var member = members.findById(id).orElseThrow();
        member.changePassword(passwords.hash(FIRST), Instant.parse("2026-11-21T13:00:00Z"));
        members.save(member);
        events.clear();
    }

    @Test
    void aNewPasswordTakesTheOldOneAndEveryLink() {
        var other = links.issue(id, LinkPurpose.RESET_PASSWORD);

        memberPasswords.change(id, FIRST, new NewPassword(SECOND, false), null);

        assertThat(memberPasswords.confirms(id, SECOND)).isTrue();
        assertThat(memberPasswords.confirms(id, FIRST)).isFalse();
        assertThat(links.look(other, LinkPurpose.RESET_PASSWORD)).isEqualTo(new LinkState.Expired(id));
        assertThat(events.stream(PasswordChanged.class))
                .extracting(PasswordChanged::member)
                .containsExactly(id);
    }

    @Test
    void nobodyChangesItWithoutTheCurrentOneOrToAWeakOne() {
        refused(
                "current",
                "members.password.wrong",
                () -> memberPasswords.change(id, SECOND, new NewPassword(SECOND, false), null));
        refused(
                "password",
                "members.password.personal",
                () -> memberPasswords.change(id, FIRST, new NewPassword("ccorahua1", false), null));
        refused(
                "password",
                "members.password.same",
                () -> memberPasswords.change(id, FIRST, new NewPassword(FIRST, false), null));
        assertThat(memberPasswords.confirms(id, FIRST)).isTrue();
    }

    @Test
    void whoFoundAnOpenSessionCannotGuessForLong() {
        for (int i = 0; i < 5; i++) {
            assertThat(memberPasswords.confirms(id, "adivino " + i)).isFalse();
        }
        assertThatThrownBy(() -> memberPasswords.confirms(id, FIRST)).hasMessage("members.password.tooOften");
    }

    @Test
    void aResetLinkWorksOnceAndEndsTheOthers() {
        var one = links.issue(id, LinkPurpose.RESET_PASSWORD);
        var other = links.issue(id, LinkPurpose.RESET_PASSWORD);

        memberPasswords.reset(one, new NewPassword(SECOND, false), null);

        assertThat(memberPasswords.confirms(id, SECOND)).isTrue();
        for (var link : new SecretToken[] {one, other, SecretToken.generate()}) {
            assertThatThrownBy(() -> memberPasswords.reset(link, new NewPassword("una tercera frase", false), null))
                    .hasMessage("members.link.gone");
        }
        assertThat(memberPasswords.confirms(id, SECOND)).isTrue();
    }

    @Test
    void aWeakPasswordUsesNoResetLinkUp() {
        var link = links.issue(id, LinkPurpose.RESET_PASSWORD);
        refused(
                "password",
                "members.password.short",
                () -> memberPasswords.reset(link, new NewPassword("corta", false), null));
        memberPasswords.reset(link, new NewPassword(SECOND, false), null);
        assertThat(memberPasswords.confirms(id, SECOND)).isTrue();
    }

    @Test
    void aResetLinkDoesNotChooseTheOldPasswordAgain() {
        var link = links.issue(id, LinkPurpose.RESET_PASSWORD);
        refused(
                "password",
                "members.password.same",
                () -> memberPasswords.reset(link, new NewPassword(FIRST, false), null));
        memberPasswords.reset(link, new NewPassword(SECOND, false), null);
        assertThat(memberPasswords.confirms(id, SECOND)).isTrue();
    }

    @Test
    void onlyActiveMembersGetAResetLinkAndNobodyAFlood() {
        var mail = new MailAddress(people.access(id).mail());
        for (int i = 0; i < 10; i++) {
            memberPasswords.requestReset(mail);
        }
        assertThat(events.stream(PasswordResetRequested.class)).hasSize(3);

        var pending = people.pending("Rosa", "Quispe", people.organisation("AYA"));
        memberPasswords.requestReset(members.findById(pending).orElseThrow().mail());
        assertThat(events.stream(EnrolmentRepeated.class))
                .extracting(EnrolmentRepeated::member)
                .containsExactly(pending);

        events.clear();
        memberPasswords.requestReset(new MailAddress(people.freshMail()));
        assertThat(events.stream()).isEmpty();
    }

    private static void refused(String field, String code, Runnable change) {
        assertThatThrownBy(change::run).isInstanceOfSatisfying(RuleViolation.class, violation -> {
            assertThat(violation.field()).isEqualTo(field);
            assertThat(violation.code()).isEqualTo(code);
        });
    }
}

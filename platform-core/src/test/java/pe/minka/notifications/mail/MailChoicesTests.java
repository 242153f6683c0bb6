package pe.minka.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.members.MemberId;
import pe.minka.shared.SecretToken;

@CoreTest
@Transactional
class MailChoicesTests {

    @Autowired
    private MailChoices choices;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private QueuedMails mails;

    private MemberId member;

    @BeforeEach
    void somebody() {
        member = mails.member();
    }

    @Test
    void whoHasChosenNothingGetsWhatTheTopicSuggests() {
        assertThat(choices.of(member))
                .containsEntry(MailTopic.APPROVALS, true)
                .containsEntry(MailTopic.COLLEAGUES, false)
                .doesNotContainKey(MailTopic.ACCOUNT);
    }

    @Test
    void securityCannotBeSwitchedOff() {
        assertThatThrownBy(() -> choices.choose(member, MailTopic.ACCOUNT, false))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(choices.wants(member, MailTopic.ACCOUNT)).isTrue();
        assertThat(choices.wayOut(member, MailTopic.ACCOUNT)).isNull();
    }

    @Test
    void aMailNobodyWantsIsNotEvenWritten() {
        choices.choose(member, MailTopic.APPROVALS, false);

        mailbox.post(new Addressee(member, "a@b.pe", "Rosa"), MailKind.APPROVAL_WAITS, "1", null, () -> {
            throw new AssertionError("asked for a letter nobody wants");
        });
    }

    @Test
    void theLinkInAMailStopsItsTopicAndNoOther() {
        var token = new SecretToken(
                String.valueOf(choices.wayOut(member, MailTopic.APPROVALS)).replace("/baja/", ""));

        assertThat(choices.behind(token)).contains(new MailChoices.Unsubscription(MailTopic.APPROVALS, false));
        assertThat(choices.wants(member, MailTopic.APPROVALS))
                .as("looking changes nothing")
                .isTrue();

        assertThat(choices.unsubscribe(token)).contains(MailTopic.APPROVALS);
        assertThat(choices.unsubscribe(token)).as("again does no harm").contains(MailTopic.APPROVALS);
        assertThat(choices.wants(member, MailTopic.APPROVALS)).isFalse();
        assertThat(choices.behind(token)).contains(new MailChoices.Unsubscription(MailTopic.APPROVALS, true));
        assertThat(choices.wants(member, MailTopic.ROLE_CONFIRMATIONS)).isTrue();
    }

    @Test
    void aGuessedLinkStopsNothing() {
        assertThat(choices.behind(SecretToken.generate())).isEmpty();
        assertThat(choices.unsubscribe(SecretToken.generate())).isEmpty();
    }
}

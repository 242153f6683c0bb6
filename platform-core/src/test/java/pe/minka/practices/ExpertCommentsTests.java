package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.Scenario;
import pe.minka.CoreTest;
import pe.minka.members.Access;
import pe.minka.members.MemberErased;
import pe.minka.practices.sheet.ExpertRemarks;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Section;
import pe.minka.shared.Forbidden;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.SecretToken;

@CoreTest
class ExpertCommentsTests {

    private static final ExpertRemarks COMPLETE = new ExpertRemarks(
            "Elsa Quispe",
            "Docente investigadora",
            "Universidad de Huamanga",
            "El padrón se cruza cada semana.",
            "Medir también a quienes vuelven.",
            "Llevarlo al plan anual de la UGEL.");

    @Autowired
    private Authors authors;

    @Autowired
    private PracticePublication publication;

    @Autowired
    private PracticeTeams teams;

    @Autowired
    private ExpertInviting inviting;

    @Autowired
    private ExpertLinks links;

    @Autowired
    private ExpertComments comments;

    @Autowired
    private ExpertReading reading;

    @Autowired
    private ExpertCommentRows rows;

    @Autowired
    private PracticeReading practices;

    @Autowired
    private ExpertUpkeep upkeep;

    @Autowired
    private JdbcClient jdbc;

    private String published(Access holder) {
        String code = authors.readyDraft(holder, "Tutorías");
        publication.publish(holder, code, "");
        return code;
    }

    private ExpertKey invited(Access holder, String code) {
        var expert = authors.member("Elsa");
        inviting.inviteMember(holder, code, expert.id());
        return new ExpertKey.OfMember(expert, code);
    }

    private ExpertKey linked(Access holder, String code) {
        inviting.inviteGuest(holder, code, "Elsa Quispe", "elsa@universidad.edu.pe");
        return new ExpertKey.OfLink(
                links.issue(inviting.list(holder, code).getLast().id()), null);
    }

    private PracticeId id(String code) {
        return practices.page(code).id();
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    private void publish(ExpertKey key) {
        comments.save(key, COMPLETE, 0);
        comments.publish(key, true);
    }

    @Test
    void anInvitedMemberWritesPublishesAndIsRead(Scenario scenario) {
        var holder = authors.member("Nilda");
        String code = published(holder);
        var key = invited(holder, code);

        comments.save(key, COMPLETE, 0);
        assertThat(reading.published(id(code))).isEmpty();
        assertThat(rows.publishedSince(id(code))).isEmpty();
        scenario.stimulate(() -> comments.publish(key, false))
                .andWaitForEventOfType(ExpertCommentPublished.class)
                .matching(event -> event.code().equals(code)
                        && event.edition() == 1
                        && event.team().contains(holder.id()))
                .toArrive();

        assertThat(rows.publishedSince(id(code))).isPresent();
        assertThat(reading.published(id(code))).singleElement().satisfies(comment -> {
            assertThat(comment.name()).isEqualTo("Elsa Alca");
            assertThat(comment.remarks().keyAspect()).isEqualTo("El padrón se cruza cada semana.");
            assertThat(comment.edition().versionRead()).isEqualTo(1);
            assertThat(comment.isCorrected()).isFalse();
        });
    }

    @Test
    void somebodyWithoutAnAccountWritesByTheLinkAndSignsIt() {
        var holder = authors.member("Nilda");
        String code = published(holder);
        var key = linked(holder, code);

        assertThat(reading.sheet(key).name()).isEqualTo("Elsa Quispe");
        comments.save(key, COMPLETE, 0);
        refused("practices.expert.noConsent", () -> comments.publish(key, false));
        comments.publish(key, true);

        assertThat(reading.published(id(code)))
                .singleElement()
                .extracting(ExpertCommentView::name)
                .isEqualTo("Elsa Quispe");
    }

    @Test
    void aLinkOpensNothingOnceItIsTakenBackReplacedOrInvented() {
        var holder = authors.member("Nilda");
        String code = published(holder);
        var first = linked(holder, code);
        var invitation = inviting.list(holder, code).getLast().id();
        inviting.sendAgain(holder, code, invitation);
        var second = new ExpertKey.OfLink(links.issue(invitation), null);

        assertThatThrownBy(() -> reading.sheet(first)).isInstanceOf(ExpertLinkGone.class);
        assertThat(reading.sheet(second).guest()).isTrue();
        inviting.revoke(holder, code, invitation);
        assertThatThrownBy(() -> reading.sheet(second)).isInstanceOf(ExpertLinkGone.class);
        assertThatThrownBy(() -> reading.sheet(new ExpertKey.OfLink(SecretToken.generate(), null)))
                .isInstanceOf(ExpertLinkGone.class);
        assertThat(inviting.list(holder, code)).isEmpty();
    }

    @Test
    void aLinkThatHasExpiredOpensNothing() {
        var holder = authors.member("Nilda");
        String code = published(holder);
        var key = linked(holder, code);
        jdbc.sql("update practice_expert_invitation set expires_at = now() - interval '1 minute' where practice = :id")
                .param("id", id(code).value())
                .update();

        assertThatThrownBy(() -> comments.save(key, COMPLETE, 0)).isInstanceOf(ExpertLinkGone.class);
    }

    @Test
    void nobodyOfTheTeamComments() {
        var holder = authors.member("Nilda");
        String code = published(holder);
        var own = new ExpertKey.OfMember(holder, code);

        assertThatThrownBy(() -> comments.save(own, COMPLETE, 0)).isInstanceOf(Forbidden.class);
        refused("practices.expert.onTeam", () -> inviting.inviteMember(holder, code, holder.id()));
        refused("practices.expert.onTeam", () -> inviting.inviteGuest(holder, code, "Nilda Alca", holder.mail()));
    }

    @Test
    void aLinkInTheHandsOfTheTeamOpensNothing() {
        var holder = authors.member("Nilda");
        String code = published(holder);
        inviting.inviteGuest(holder, code, "Elsa Quispe", "elsa@universidad.edu.pe");
        var token = links.issue(inviting.list(holder, code).getLast().id());

        assertThatThrownBy(() -> reading.sheet(new ExpertKey.OfLink(token, holder.id())))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whatSomebodyIsAskedForWaitsUntilItIsPublished() {
        var holder = authors.member("Nilda");
        String code = published(holder);
        var expert = authors.member("Elsa");
        inviting.inviteMember(holder, code, expert.id());

        assertThat(inviting.waitingFor(expert)).singleElement().satisfies(request -> {
            assertThat(request.code()).isEqualTo(code);
            assertThat(request.title()).isEqualTo("Tutorías");
        });
        publish(new ExpertKey.OfMember(expert, code));
        assertThat(inviting.waitingFor(expert)).isEmpty();
    }

    @Test
    void whoComesToTheTeamCannotCommentAnyMoreAndNoLongerCounts() {
        var holder = authors.member("Nilda");
        String code = published(holder);
        var expert = authors.member("Elsa");
        inviting.inviteMember(holder, code, expert.id());
        var key = new ExpertKey.OfMember(expert, code);
        publish(key);
        teams.invite(holder, code, expert.id());
        teams.accept(expert, teams.waitingFor(expert).getFirst().id());

        assertThatThrownBy(() -> comments.save(key, COMPLETE, 1)).isInstanceOf(Forbidden.class);
        assertThat(rows.publishedSince(id(code))).isEmpty();
        comments.withdraw(key);
        assertThat(reading.published(id(code))).isEmpty();
    }

    @Test
    void whoWasNotInvitedDoesNotComment() {
        var holder = authors.member("Nilda");
        String code = published(holder);
        var stranger = authors.member("Otto");

        assertThatThrownBy(() -> reading.sheet(new ExpertKey.OfMember(stranger, code)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> inviting.inviteMember(stranger, code, stranger.id()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whatIsIncompleteIsKeptAndNotPublished() {
        var holder = authors.member("Nilda");
        String code = published(holder);
        var key = invited(holder, code);
        var half = new ExpertRemarks("", "Docente", "Universidad", "El padrón.", "", "");

        comments.save(key, half, 0);

        refused("practices.expert.incomplete", () -> comments.publish(key, true));
        assertThat(reading.sheet(key).remarks()).isEqualTo(half);
    }

    @Test
    void aSecondWindowOverwritesNothing() {
        var holder = authors.member("Nilda");
        String code = published(holder);
        var key = invited(holder, code);
        comments.save(key, COMPLETE, 0);
        var other = ExpertRemarks.signed("", "Docente", "Universidad");

        assertThat(comments.save(key, COMPLETE, 0)).isInstanceOf(ExpertSaving.Saved.class);
        assertThat(comments.save(key, other, 0)).isInstanceOf(ExpertSaving.Overtaken.class);
        assertThat(comments.save(key, other, 1)).isInstanceOf(ExpertSaving.Saved.class);
    }

    @Test
    void aCorrectionIsAnotherEditionThatSaysWhichVersionWasRead() {
        var holder = authors.member("Nilda");
        String code = published(holder);
        var key = invited(holder, code);
        publish(key);
        authors.write(holder, code, Section.PROBLEM, new Narrative("Ahora se sabe más."), 1);
        publication.publish(holder, code, "Cifras nuevas");

        assertThat(comments.publish(key, true)).isEqualTo(1);
        var corrected = new ExpertRemarks("", "Docente", "Universidad", "Otro aspecto.", "Mejorar.", "Seguir.");
        comments.save(key, corrected, 1);
        assertThat(reading.published(id(code)).getFirst().remarks().keyAspect()).startsWith("El padrón");
        assertThat(comments.publish(key, true)).isEqualTo(2);

        var comment = reading.published(id(code)).getFirst();
        assertThat(comment.isCorrected()).isTrue();
        assertThat(comment.edition().versionRead()).isEqualTo(2);
        assertThat(reading.sheet(key).editions())
                .extracting(ExpertEdition::number)
                .containsExactly(2, 1);
    }

    @Test
    void whatIsWithdrawnIsReadByNobodyAndKept(Scenario scenario) {
        var holder = authors.member("Nilda");
        String code = published(holder);
        var key = invited(holder, code);
        publish(key);
        var invitation = inviting.list(holder, code).getFirst();
        refused("practices.expert.published", () -> inviting.revoke(holder, code, invitation.id()));

        scenario.stimulate(() -> comments.withdraw(key))
                .andWaitForEventOfType(ExpertCommentWithdrawn.class)
                .matching(event -> event.code().equals(code))
                .toArrive();

        assertThat(reading.published(id(code))).isEmpty();
        assertThat(rows.publishedSince(id(code))).isEmpty();
        assertThat(reading.sheet(key).isWithdrawn()).isTrue();
        assertThat(reading.sheet(key).editions()).hasSize(1);
        comments.publish(key, true);
        assertThat(reading.published(id(code)).getFirst().edition().number()).isEqualTo(2);
    }

    @Test
    void whoLeftTheCommunityLeavesTheTextAndTakesTheSignature(Scenario scenario) {
        var holder = authors.member("Nilda");
        String code = published(holder);
        var expert = authors.member("Elsa");
        inviting.inviteMember(holder, code, expert.id());
        publish(new ExpertKey.OfMember(expert, code));

        scenario.publish(new MemberErased(expert.id(), java.time.Instant.EPOCH))
                .andWaitForStateChange(
                        () -> reading.published(id(code)).getFirst().remarks(),
                        remarks -> remarks.post().isEmpty())
                .andVerify(remarks -> {
                    assertThat(remarks.keyAspect()).startsWith("El padrón");
                    assertThat(remarks.institution()).isEmpty();
                });
    }

    @Test
    void anInvitationThatCameToNothingIsForgotten() {
        var holder = authors.member("Nilda");
        String code = published(holder);
        linked(holder, code);
        jdbc.sql("update practice_expert_invitation set expires_at = now() - interval '31 days' where practice = :id")
                .param("id", id(code).value())
                .update();

        upkeep.forget();

        assertThat(inviting.list(holder, code)).isEmpty();
    }

    @Test
    void aGuestWhoWithdrewIsForgottenWhenTheLinkHasEnded() {
        var holder = authors.member("Nilda");
        String code = published(holder);
        var key = linked(holder, code);
        publish(key);
        comments.withdraw(key);
        jdbc.sql("update practice_expert_invitation set expires_at = now() - interval '31 days' where practice = :id")
                .param("id", id(code).value())
                .update();

        upkeep.forget();

        assertThat(jdbc.sql("""
                        select c.content ->> 'name' || (e.content ->> 'institution') || coalesce(i.mail, '')
                        from practice_expert_comment c
                        join practice_expert_edition e on e.comment = c.id
                        join practice_expert_invitation i on i.id = c.invitation
                        where c.practice = :id
                        """)
                        .param("id", id(code).value())
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void thePublicationIsWrittenDownInTheRegionOfTheOrganisationThatLeads() {
        var holder = authors.member("Nilda");
        String code = authors.readyDraft(holder, "Tutorías");
        jdbc.sql("""
                        update practice_organisation c
                        set organisation = o.id
                        from organisation o, practice p
                        where p.code = :code and c.practice = p.id and o.kind = 'UGEL' and o.code = '120005'
                        """).param("code", code).update();

        publication.publish(holder, code, "");

        assertThat(jdbc.sql("select region from audit_entry where subject = :code")
                        .param("code", code)
                        .query(String.class)
                        .list())
                .containsExactly("JUN");
    }
}

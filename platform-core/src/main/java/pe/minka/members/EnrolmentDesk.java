package pe.minka.members;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.SecretToken;

/** The transactions behind {@link Registrations}. */
@Component
class EnrolmentDesk {

    private final MemberRepository members;
    private final MemberLinks links;
    private final MemberDirectory directory;
    private final TrustedDomains domains;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnrolmentDesk(
            MemberRepository members,
            MemberLinks links,
            MemberDirectory directory,
            TrustedDomains domains,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.links = links;
        this.directory = directory;
        this.domains = domains;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who has not confirmed the mail address yet, or was turned down, starts over with what was sent now: the links
     * sent before open nothing any more, so that nobody confirms what somebody else has typed since.
     */
    @Transactional
    void enrol(Enrolment enrolment, String hash) {
        var consent = new Consent(enrolment.consentVersion(), clock.instant());
        var known = members.findByMail(enrolment.mail().value());
        if (known.isEmpty()) {
            members.save(Member.enrol(MemberId.next(), enrolment.mail(), enrolment.profile(), hash, consent));
            return;
        }
        var member = known.get();
        if (member.mayEnrolAgain()) {
            links.endAll(member.id());
            member.enrolAgain(enrolment.profile(), hash, consent);
            members.save(member);
        } else {
            events.publishEvent(new EnrolmentRepeated(member.id(), consent.at()));
        }
    }

    @Transactional
    void sendAgain(MailAddress mail) {
        members.findByMail(mail.value())
                .ifPresent(member -> events.publishEvent(new EnrolmentRepeated(member.id(), clock.instant())));
    }

    @Transactional
    Confirmation confirm(SecretToken token) {
        var used = links.use(token, LinkPurpose.CONFIRM_MAIL).flatMap(members::findById);
        if (used.isEmpty() || used.get().status() != MemberStatus.UNVERIFIED) {
            return new Confirmation.LinkGone(links.look(token, LinkPurpose.CONFIRM_MAIL));
        }
        var member = used.get();
        member.verifyMail(domains.cover(member.mail()), clock.instant());
        members.save(member);
        links.endAll(member.id());
        if (member.status() == MemberStatus.ACTIVE) {
            return new Confirmation.Joined(member.id());
        }
        String region = directory.find(member.id()).map(MemberView::region).orElse(null);
        return new Confirmation.Waiting(member.id(), region);
    }

    @Transactional
    Optional<MemberId> accept(SecretToken token, Acceptance acceptance, String hash) {
        var used = links.use(token, LinkPurpose.ACCEPT_INVITATION).flatMap(members::findById);
        used.ifPresent(member -> {
            var organisation = member.profile().organisation();
            member.describe(
                    new Profile(acceptance.givenNames(), acceptance.surnames(), organisation, acceptance.post()));
            member.acceptInvitation(hash, new Consent(acceptance.consentVersion(), clock.instant()));
            members.save(member);
            links.endAll(member.id());
        });
        return used.map(Member::id);
    }

    @Transactional
    MemberId admit(Admission admission) {
        var member = Member.admit(
                MemberId.next(), admission.mail(), admission.profile(), admission.passwordHash(), admission.consent());
        members.save(member);
        return member.id();
    }
}

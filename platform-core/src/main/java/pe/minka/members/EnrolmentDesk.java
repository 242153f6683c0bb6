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
    private final TrustedDomains domains;
    private final MailRequests requests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnrolmentDesk(
            MemberRepository members,
            MemberLinks links,
            TrustedDomains domains,
            MailRequests requests,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.links = links;
        this.domains = domains;
        this.requests = requests;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Who has not confirmed the mail address yet, or was turned down, starts over with what was sent now: the links
     * sent before open nothing any more, so that nobody confirms what somebody else has typed since. Where too many
     * mails went to the address already, nothing changes at all.
     */
    @Transactional
    void enrol(Enrolment enrolment, String hash) {
        boolean send = requests.maySend(enrolment.mail());
        var consent = new Consent(enrolment.consentVersion(), clock.instant());
        var known = members.findByMail(enrolment.mail().value());
        if (known.isEmpty()) {
            members.save(Member.enrol(MemberId.next(), enrolment.mail(), enrolment.profile(), hash, consent));
        } else if (send && known.get().mayEnrolAgain()) {
            var member = known.get();
            links.endAll(member.id());
            member.enrolAgain(enrolment.profile(), hash, consent);
            members.save(member);
        } else if (send) {
            events.publishEvent(new EnrolmentRepeated(known.get().id(), consent.at()));
        }
    }

    @Transactional
    Optional<MemberStatus> confirm(SecretToken token) {
        return links.use(token, LinkPurpose.CONFIRM_MAIL)
                .flatMap(members::findById)
                .filter(member -> member.status() == MemberStatus.UNVERIFIED)
                .map(member -> {
                    boolean trusted =
                            domains.cover(member.mail(), member.profile().organisation());
                    member.verifyMail(trusted, clock.instant());
                    members.save(member);
                    links.endAll(member.id());
                    return member.status();
                });
    }

    Optional<Invitation> invited(SecretToken token) {
        return links.look(token, LinkPurpose.ACCEPT_INVITATION) instanceof LinkState.Open open
                ? members.findById(open.member())
                        .filter(member -> member.status() == MemberStatus.INVITED)
                        .map(EnrolmentDesk::invitation)
                : Optional.empty();
    }

    private static Invitation invitation(Member member) {
        var profile = member.profile();
        return new Invitation(
                member.mail().value(),
                profile.givenNames(),
                profile.surnames(),
                profile.organisation(),
                profile.post());
    }

    @Transactional
    Optional<MemberId> accept(SecretToken token, Acceptance acceptance, String hash) {
        var used = links.use(token, LinkPurpose.ACCEPT_INVITATION).flatMap(members::findById);
        used.ifPresent(member -> {
            var organisation = member.profile().organisation();
            var now = clock.instant();
            member.describe(
                    new Profile(acceptance.givenNames(), acceptance.surnames(), organisation, acceptance.post()), now);
            member.acceptInvitation(hash, new Consent(acceptance.consentVersion(), now));
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

package pe.minka.members;

import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.SecretToken;

/** The transactions behind {@link MemberPasswords}. */
@Component
class PasswordDesk {

    private final MemberRepository members;
    private final MemberLinks links;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordDesk(MemberRepository members, MemberLinks links, ApplicationEventPublisher events, Clock clock) {
        this.members = members;
        this.links = links;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void change(MemberId id, String hash) {
        var member = members.findById(id).orElseThrow(() -> new MemberNotFound(id));
        member.changePassword(hash, clock.instant());
        members.save(member);
        links.endAll(id);
    }

    /** Who is not active yet has no use for a new password and gets the mail that says what they wait for. */
    @Transactional
    void requestReset(MailAddress mail) {
        members.findByMail(mail.value()).ifPresent(member -> {
            var now = clock.instant();
            events.publishEvent(
                    member.status() == MemberStatus.ACTIVE
                            ? new PasswordResetRequested(member.id(), now)
                            : new EnrolmentRepeated(member.id(), now));
        });
    }

    Optional<Member> holder(SecretToken token) {
        return links.look(token, LinkPurpose.RESET_PASSWORD) instanceof LinkState.Open open
                ? members.findById(open.member()).filter(member -> member.status() == MemberStatus.ACTIVE)
                : Optional.empty();
    }

    @Transactional
    Optional<MemberId> reset(SecretToken token, String hash) {
        var used = links.use(token, LinkPurpose.RESET_PASSWORD).flatMap(members::findById);
        used.ifPresent(member -> {
            member.changePassword(hash, clock.instant());
            members.save(member);
            links.endAll(member.id());
        });
        return used.map(Member::id);
    }
}

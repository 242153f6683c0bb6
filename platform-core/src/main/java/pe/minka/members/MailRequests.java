package pe.minka.members;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.EntryLevels.Tries;

/** Mails that anybody can ask for by typing an address: not too many, and nothing tells whether somebody has it. */
@Component
class MailRequests {

    private final MemberRepository members;
    private final EntryLevels levels;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailRequests(MemberRepository members, EntryLevels levels, ApplicationEventPublisher events, Clock clock) {
        this.members = members;
        this.levels = levels;
        this.events = events;
        this.clock = clock;
    }

    /** False when too many went to the address already; each question counts. */
    boolean maySend(MailAddress mail) {
        return levels.charge(List.of(Tries.of(EntryLimit.MAIL, mail.value()))).isZero();
    }

    /** Who is not active yet has no use for what is asked for and gets the mail that says what they wait for. */
    @Transactional
    void take(MailAddress mail, BiFunction<MemberId, Instant, Object> asked) {
        boolean send = maySend(mail);
        var now = clock.instant();
        members.findByMail(mail.value())
                .filter(member -> send)
                .map(member -> member.status() == MemberStatus.ACTIVE
                        ? asked.apply(member.id(), now)
                        : new EnrolmentRepeated(member.id(), now))
                .ifPresent(events::publishEvent);
    }
}

package pe.minka.members;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.EntryLevels.Tries;

/** What is asked for at the door with nothing but a mail address, and is answered by a mail or not at all. */
@Component
class MailedRequests {

    private final MemberRepository members;
    private final EntryLevels levels;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailedRequests(MemberRepository members, EntryLevels levels, ApplicationEventPublisher events, Clock clock) {
        this.members = members;
        this.levels = levels;
        this.events = events;
        this.clock = clock;
    }

    /** Says the same and takes as long whether there is such a member or not; who is not active hears how they stand. */
    @Transactional
    void ask(MailAddress mail, BiFunction<MemberId, Instant, ?> wanted) {
        boolean send = maySend(mail);
        var now = clock.instant();
        members.findByMail(mail.value())
                .filter(member -> send)
                .map(member -> member.status() == MemberStatus.ACTIVE
                        ? wanted.apply(member.id(), now)
                        : new EnrolmentRepeated(member.id(), now))
                .ifPresent(events::publishEvent);
    }

    /** False where too many mails went to the address already. */
    boolean maySend(MailAddress mail) {
        return levels.charge(List.of(Tries.of(EntryLimit.MAIL, mail.value()))).isZero();
    }
}

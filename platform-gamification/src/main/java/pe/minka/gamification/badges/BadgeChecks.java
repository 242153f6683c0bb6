package pe.minka.gamification.badges;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ledger.ContributionChanged;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.standings.StandingsMoved;

/** Whose insignias have to be looked at anew, told in the transaction that changed something of theirs. */
@Component
public class BadgeChecks {

    private static final String ASK = "insert into badge_check (participant) select unnest(:participants::uuid[])";

    private static final String WAITING = """
            select participant
            from badge_check
            where participant <> all(:except)
            group by participant
            order by min(number)
            limit :size
            """;

    private static final String DONE = "delete from badge_check where participant = any(:ids)";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    BadgeChecks(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Once the transaction has ended well, somebody sets to work. */
    record Asked() {}

    @EventListener
    void on(ContributionChanged event) {
        ask(event.participant());
    }

    @EventListener
    void on(StandingsMoved event) {
        ask(event.people());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(ParticipantId participant) {
        ask(Set.of(participant));
    }

    private void ask(Set<ParticipantId> participants) {
        jdbc.sql(ASK)
                .param(
                        "participants",
                        participants.stream().map(ParticipantId::value).toArray(UUID[]::new))
                .update();
        wake();
    }

    /** There is something to do, once the transaction has ended well. */
    void wake() {
        events.publishEvent(new Asked());
    }

    /** Who has waited the longest comes first; whoever could not be looked at is left out for now. */
    List<UUID> waiting(Collection<UUID> except, int size) {
        return jdbc.sql(WAITING)
                .param("except", except.toArray(UUID[]::new))
                .param("size", size)
                .query(UUID.class)
                .list();
    }

    /** Whatever is asked from now on is asked anew. */
    void done(Collection<UUID> participants) {
        jdbc.sql(DONE).param("ids", participants.toArray(UUID[]::new)).update();
    }
}

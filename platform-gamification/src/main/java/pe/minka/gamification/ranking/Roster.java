package pe.minka.gamification.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.Board;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.Participants;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.members.MemberView;

/** Who takes part in the rankings, on which board and for which organisation: what the members' module says of them. */
@Component
public class Roster {

    private static final int PORTION = 500;

    private static final String FOLLOW = """
            update participant
            set board = :board, organisation = :organisation
            where member = :member and (board, organisation) is distinct from (:board, :organisation::uuid)
            returning id
            """;

    private static final String FORGET = """
            update participant
            set member = null, organisation = null, board = 'NONE', visibility = 'HIDDEN', paused = false
            where member = :member
            returning id
            """;

    private static final String AFTER = """
            select member from participant where member > :after order by member limit :size
            """;

    private final JdbcClient jdbc;
    private final MemberDirectory members;
    private final ApplicationEventPublisher events;

    Roster(JdbcClient jdbc, MemberDirectory members, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.members = members;
        this.events = events;
    }

    /** As the member stands now, whatever has happened and in whatever order it is told. */
    @Transactional
    public void follow(MemberId member) {
        members.find(member).ifPresent(this::follow);
    }

    /** Compares everybody with the members' module; for the night. */
    @Transactional
    public void reconcile() {
        for (var some = after(new UUID(0, 0));
                !some.isEmpty();
                some = after(some.getLast().value())) {
            new ArrayList<>(members.findAll(some).values()).forEach(this::follow);
        }
    }

    private void follow(MemberView person) {
        if (person.status() == MemberStatus.ERASED) {
            tell(jdbc.sql(FORGET).param("member", person.id().value()));
            return;
        }
        var board = person.status() == MemberStatus.ACTIVE ? Participants.boardOf(person) : Board.NONE;
        tell(jdbc.sql(FOLLOW)
                .param("member", person.id().value())
                .param("board", board.name())
                .param("organisation", person.organisation().value()));
    }

    private void tell(JdbcClient.StatementSpec change) {
        change.query(UUID.class)
                .optional()
                .ifPresent(id -> events.publishEvent(new PlaceChanged(new ParticipantId(id))));
    }

    private List<MemberId> after(UUID last) {
        return jdbc.sql(AFTER)
                .param("after", last)
                .param("size", PORTION)
                .query((row, number) -> new MemberId(row.getObject("member", UUID.class)))
                .list();
    }
}

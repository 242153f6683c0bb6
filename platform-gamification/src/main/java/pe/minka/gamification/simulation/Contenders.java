package pe.minka.gamification.simulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Board;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.members.MemberId;

/** Everybody who ever contributed, with their points of a season. */
@Component
class Contenders {

    private static final String OF = """
            select p.id, case when p.named then p.member end as member, p.board,
                   case when p.seen then 'SHOWN'
                        when p.member is null then 'ERASED'
                        when p.board = 'NONE' then 'ADMINISTERING'
                        when p.paused then 'PAUSED'
                        else 'HIDDEN' end as presence,
                   coalesce(o.region, '') as region, coalesce(o.kind, '') as kind, coalesce(s.points, 0) as points
            from participant p
            left join organisation o on o.id = p.organisation
            left join score s on s.participant = p.id and s.period = :season
            order by p.id
            """;

    private final JdbcClient jdbc;

    Contenders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Contender> of(String season) {
        return jdbc.sql(OF)
                .param("season", season)
                .query((row, number) -> contender(row))
                .list();
    }

    private static Contender contender(ResultSet row) throws SQLException {
        UUID member = row.getObject("member", UUID.class);
        return new Contender(
                new ParticipantId(row.getObject("id", UUID.class)),
                member == null ? null : new MemberId(member),
                Board.valueOf(row.getString("board")),
                Contender.Presence.valueOf(row.getString("presence")),
                row.getString("region"),
                row.getString("kind"),
                row.getInt("points"));
    }
}

package pe.minka.gamification.ranking;

import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.gamification.ledger.ScoreChanged;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;

/** Participants for tests, with points that no ledger knows of. */
@Component
public class Crowd {

    private static final String PARTICIPANT = """
            insert into participant (id, member, organisation, board)
            select :id, m.id, m.organisation, case when g.member is null then 'MEMBERS' else 'ADVISORS' end
            from member m
            left join role_grant g on g.member = m.id
            where m.id = :member
            """;

    private static final String SCORE = """
            insert into score (period, participant, points, version, changed_at)
            select period, :participant, :points, 1, clock_timestamp()
            from unnest(:periods::text[]) period
            order by period
            on conflict (period, participant)
            do update set points = score.points + excluded.points, version = score.version + 1,
                          changed_at = greatest(score.changed_at, excluded.changed_at)
            """;

    private static final String CONTRIBUTION = """
            insert into contribution (subject, kind, occurrence, participant, organisation, season, day, title, path,
                                      accepted_at, accepted, rule, outcome, points, turns)
            values (cast(:participant as text), 'LESSON_PUBLISHED', '', :participant, :organisation, :season, current_date,
                    'Aulas', '/', now(), true, 1, 'AWARDED', :points, 1)
            """;

    private static final List<String> MANY = List.of("""
            insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                consent_version, consented_at, mail_verified_at, created_at, joined_at)
            select gen_random_uuid(), 0, 'gestora' || n || '-' || gen_random_uuid() || '@muchos.pe', 'Nilda', 'Quispe ' || n, o.id,
                   'Jefa', 'ACTIVE', 'x', '2026-11', now(), now(), now(), now()
            from generate_series(1, :count) n
            join (select id, row_number() over (order by id) - 1 as place, count(*) over () as total from organisation) o
              on o.place = n % o.total
            """, """
            insert into participant (id, member, organisation, board)
            select gen_random_uuid(), m.id, m.organisation,
                   case when abs(hashtext(m.id::text)) % 20 = 0 then 'ADVISORS' else 'MEMBERS' end
            from member m
            where not exists (select from participant p where p.member = m.id)
            """, """
            insert into score (period, participant, points, version, changed_at)
            select period, p.id, 1 + abs(hashtext(p.id::text || period)) % 400, 1, clock_timestamp()
            from participant p
            cross join unnest(array ['*', '2026', '2026-11']) period
            where not exists (select from score s where s.participant = p.id)
            """);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Crowd(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @Transactional
    public ParticipantId join(MemberId member) {
        var id = new ParticipantId(UUID.randomUUID());
        jdbc.sql(PARTICIPANT)
                .param("id", id.value())
                .param("member", member.value())
                .update();
        return id;
    }

    @Transactional
    public void earn(ParticipantId participant, int points, String... periods) {
        earnUnheard(participant, points, periods);
        events.publishEvent(new ScoreChanged(participant));
    }

    /** As if the process had died before it could tell anybody. */
    @Transactional
    public void earnUnheard(ParticipantId participant, int points, String... periods) {
        jdbc.sql(SCORE)
                .param("participant", participant.value())
                .param("points", points)
                .param("periods", periods)
                .update();
    }

    /** Something accepted, that arose where the organisation says. */
    @Transactional
    public void contribute(ParticipantId participant, OrganisationId organisation, String season, int points) {
        jdbc.sql("insert into contribution_subject (subject) values (:subject)")
                .param("subject", participant.value().toString())
                .update();
        jdbc.sql(CONTRIBUTION)
                .param("participant", participant.value())
                .param("organisation", organisation.value())
                .param("season", season)
                .param("points", points)
                .update();
        events.publishEvent(new ScoreChanged(participant));
    }

    @Transactional
    public void move(ParticipantId participant, OrganisationId to) {
        jdbc.sql("update participant set organisation = :to where id = :id")
                .param("to", to.value())
                .param("id", participant.value())
                .update();
        events.publishEvent(new PlaceChanged(participant));
    }

    @Transactional
    public void board(ParticipantId participant, String board) {
        jdbc.sql("update participant set board = :board where id = :id")
                .param("board", board)
                .param("id", participant.value())
                .update();
        events.publishEvent(new PlaceChanged(participant));
    }

    /** So many people everywhere, with points. */
    @Transactional
    public void gather(int count) {
        MANY.forEach(sql -> {
            var statement = jdbc.sql(sql);
            (sql.contains(":count") ? statement.param("count", count) : statement).update();
        });
    }
}

package pe.minka.walls;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.PersonalChapter;
import pe.minka.members.PersonalRecords;

/** What a member wrote on walls, accompanied, and was invited to. */
@Component
@Order(8)
class WallRecords implements PersonalRecords {

    private static final Map<String, String> CHAPTERS = new LinkedHashMap<>();

    static {
        CHAPTERS.put("wall_cards", """
                select w.title as wall, c.kind as card_kind, c.title, c.text, c.stage as card_stage, c.state,
                       c.written_at, c.edited_at
                from card c
                join wall w on w.id = c.wall
                where c.author = :member and c.text is not null
                order by c.written_at
                """);
        CHAPTERS.put("wall_contributions", """
                select c.title, n.section, n.text, n.state, n.written_at, n.edited_at
                from wall_contribution n
                join card c on c.id = n.card
                where n.author = :member and n.text is not null
                order by n.written_at
                """);
        CHAPTERS.put("wall_past_texts", """
                select title, text, until from post_past where by = :member order by until
                """);
        CHAPTERS.put("wall_accompaniments", """
                select c.title, a.taken_at, a.ended_at,
                       (select string_agg(n.text, E'\\n' order by n.written_at)
                        from accompaniment_note n
                        where n.accompaniment = a.id) as text
                from card_accompaniment a
                join card c on c.id = a.card
                where a.advisor = :member
                order by a.taken_at
                """);
        CHAPTERS.put("wall_invitations", """
                select w.title as wall, g.invited_at
                from wall_guest g
                join wall w on w.id = g.wall
                where g.member = :member
                order by g.invited_at
                """);
    }

    private final JdbcClient jdbc;

    WallRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        return CHAPTERS.entrySet().stream()
                .map(chapter -> PersonalChapter.read(jdbc, chapter.getKey(), chapter.getValue(), member))
                .toList();
    }
}

package pe.minka.conversations;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.PersonalChapter;
import pe.minka.members.PersonalRecords;

/** What a member said, supports, follows and reported. */
@Component
@Order(6)
class ConversationRecords implements PersonalRecords {

    private static final Map<String, String> CHAPTERS = new LinkedHashMap<>();

    static {
        CHAPTERS.put("comments", """
                select kind as about, wording as text, state, written_at, edited_at
                from conversation_comment
                where author = :member
                order by written_at
                """);
        CHAPTERS.put("supports", """
                select kind as about, subject as id, given_at
                from conversation_support
                where member = :member
                order by given_at
                """);
        CHAPTERS.put("follows", """
                select kind as about, subject as id, since
                from conversation_follow
                where member = :member
                order by since
                """);
        CHAPTERS.put("comment_reports", """
                select reason, note, reported_at, closed_at
                from conversation_report
                where reporter = :member
                order by reported_at
                """);
        CHAPTERS.put("sanctions", """
                select s.reason, s.given_at, s.ends_at, l.lifted_at
                from conversation_sanction s
                left join conversation_sanction_lifted l on l.sanction = s.id
                where s.member = :member
                order by s.given_at
                """);
        CHAPTERS.put("comment_answers", """
                select a.text, a.made_at, a.closed_at
                from conversation_appeal a
                join conversation_said s on s.id = a.post
                where s.author = :member
                order by a.made_at
                """);
    }

    private final JdbcClient jdbc;

    ConversationRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        return CHAPTERS.entrySet().stream()
                .map(chapter -> PersonalChapter.read(jdbc, chapter.getKey(), chapter.getValue(), member))
                .toList();
    }
}

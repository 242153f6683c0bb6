package pe.minka.gamification;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.PersonalChapter;
import pe.minka.members.PersonalRecords;

/** What a member chose about the rankings. */
@Component
@Order(9)
class RecognitionRecords implements PersonalRecords {

    private static final String CHOICES = """
            select 'VISIBLE_' || visibility as ranking_visibility, paused as ranking_paused
            from participant
            where member = :member
            """;

    private final JdbcClient jdbc;

    RecognitionRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        return List.of(PersonalChapter.read(jdbc, "recognition_choices", CHOICES, member));
    }
}

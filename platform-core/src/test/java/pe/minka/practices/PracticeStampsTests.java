package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.CoreTest;

@CoreTest
class PracticeStampsTests {

    /** What visitors never see of a practice. */
    private static final Set<String> UNSEEN = Set.of(
            "card",
            "draft_note",
            "form_upload",
            "practice_batch_row",
            "practice_expert_invitation",
            "practice_author",
            "practice_invitation",
            "practice_reminder",
            "practice_review_draft",
            "practice_section",
            "practice_section_past",
            "practice_stamp");

    private static final String TABLES = """
            select conrelid::regclass::text
            from pg_constraint
            where contype = 'f' and confrelid = 'practice'::regclass
              and not exists (select from pg_trigger t where t.tgrelid = conrelid and t.tgname = 'changes_pages')
            """;

    @Autowired
    private Authors authors;

    @Autowired
    private PracticePublication publication;

    @Autowired
    private PracticeStamps stamps;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private String code = "";

    @BeforeEach
    void publish() {
        code = transaction.execute(status -> {
            var nilda = authors.member("Nilda");
            String ready = authors.readyDraft(nilda, "Radio comunitaria");
            publication.publish(nilda, ready, "");
            return ready;
        });
    }

    @AfterEach
    void forget() {
        transaction.executeWithoutResult(status -> {
            run("delete from practice_entry where practice = (select id from practice where code = :code)");
            run(
                    "update practice set stage = null, published_at = null, in_force_since = null, in_force_until = null, discarded_at = now()"
                            + " where code = :code");
        });
    }

    private int run(String sql) {
        return jdbc.sql(sql).param("code", code).update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update practice set stage = 'ADVANCED' where code = :code",
                "update member set surnames = 'Retirada' where id = (select started_by from practice where code = :code)",
                "update organisation set name = name || '.' where id = (select leader from practice_entry e"
                        + " join practice p on p.id = e.practice where p.code = :code)",
                "update practice_theme set name = name || '.' where code = 'permanencia' and :code <> ''",
                "update practice_entry set title = 'Otra' where practice = (select id from practice where code = :code)",
                "insert into practice_evidence (id, practice, title, link, added_by, added_at)"
                        + " select gen_random_uuid(), id, 'Acta', 'https://a.pe', started_by, now()"
                        + " from practice where code = :code"
            })
    void whateverAPageShowsCountsItsStampOn(String change) {
        var before = stamps.page(code);
        assertThat(before).isPresent();
        assertThat(stamps.page(code)).isEqualTo(before);

        assertThat(transaction.<Integer>execute(status -> {
                    int changed = run(change);
                    if (change.contains("name || '.'")) {
                        run(change.replace("name || '.'", "rtrim(name, '.')"));
                    }
                    return changed;
                }))
                .isEqualTo(1);

        assertThat(stamps.page(code)).isPresent().isNotEqualTo(before);
    }

    @Test
    void whatIsNotPublishedHasNone() {
        String draft = transaction.execute(status -> authors.draft(authors.member("Nilda"), "Un borrador"));

        assertThat(stamps.page(draft)).isEmpty();
        assertThat(stamps.page("PR-1999-0001")).isEmpty();
    }

    @Test
    void everyTableAboutAPracticeChangesItsPageOrIsNotShownOnIt() {
        assertThat(jdbc.sql(TABLES).query(String.class).list())
                .as("tables without the trigger changes_pages (practice_changed), see V88 of practices")
                .containsExactlyInAnyOrderElementsOf(UNSEEN);
    }
}

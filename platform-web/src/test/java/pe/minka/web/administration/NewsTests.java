package pe.minka.web.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.gamification.RecognitionSwitch;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Browsing;
import pe.minka.web.security.Caller;

/** Row R4: what could not be taken in is seen by administrators, who have it tried again. */
@PlatformTest
class NewsTests {

    private static final String PAGE = "/admin/sin-atender";

    private final UUID id = UUID.randomUUID();
    private final Browsing browsing;
    private final RecognitionSwitch recognition;
    private final JdbcClient jdbc;
    private final Access national;

    @Autowired
    NewsTests(MockMvcTester web, JdbcClient jdbc, MemberAccess members, RecognitionSwitch recognition) {
        this.browsing = new Browsing(web, jdbc, members);
        this.jdbc = jdbc;
        this.recognition = recognition;
        this.national = browsing.as(Caller.NATIONAL);
    }

    @BeforeEach
    void somethingFails() {
        jdbc.sql("""
                insert into event_publication (id, listener_id, event_type, serialized_event, publication_date, status,
                                               completion_attempts, last_resubmission_date)
                values (:id, 'pe.minka.gamification.contributions.Hearing.on(pe.minka.Told)', 'pe.minka.Told', '{}', now(), 'FAILED',
                        7, now() + interval '1 hour')
                """).param("id", id).update();
    }

    @AfterEach
    void nothingFails() {
        jdbc.sql("delete from event_publication where id = :id").param("id", id).update();
    }

    @Test
    void whatNobodyCouldTakeInIsSeenAndTriedAgain() {
        assertThat(browsing.open(national, PAGE))
                .bodyText()
                .containsPattern("(?s)Reconocimiento.*<code>Told → Hearing</code>");
        assertThat(isDue()).isFalse();

        assertThat(browsing.send(national, PAGE)).hasRedirectedUrl(PAGE);

        assertThat(isDue()).isTrue();
        assertThat(browsing.cast().acts(national)).endsWith("events.retried");
    }

    @Test
    @Transactional
    void whileRecognitionIsHiddenItIsNoneOfThem() {
        recognition.turn(national, false, "Se prueba sin reconocimiento");

        assertThat(browsing.open(national, PAGE)).bodyText().doesNotContain("Hearing", "Reconocimiento");
    }

    @Test
    void onlyWhoAdministersTheCountryMay() {
        assertThat(browsing.open(browsing.as(Caller.REGIONAL), PAGE)).hasStatus(403);
        assertThat(browsing.send(browsing.as(Caller.REGIONAL), PAGE)).hasStatus(403);
        assertThat(isDue()).isFalse();
    }

    private boolean isDue() {
        return jdbc.sql(
                        "select last_resubmission_date < now() + interval '1 minute' from event_publication where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}

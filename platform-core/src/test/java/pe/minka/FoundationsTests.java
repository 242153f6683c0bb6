package pe.minka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CoreTest
class FoundationsTests {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theApplicationCannotChangeOrEraseWhatTheAuditLogHolds() {
        assertThatThrownBy(() -> jdbc.sql("update audit_entry set reason = 'x'").update())
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> jdbc.sql("delete from audit_entry").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void theApplicationCannotChangeTheSchema() {
        assertThatThrownBy(() -> jdbc.sql("create table intruder (id int)").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void textIsComparedWithoutAccentsCaseAndPunctuation() {
        assertThat(jdbc.sql("select fold('UGEL 09-Huaura')").query(String.class).single())
                .isEqualTo("ugel 09 huaura");
        assertThat(jdbc.sql("select fold('Áncash')").query(String.class).single())
                .isEqualTo("ancash");
    }

    @Test
    void aStatementOfARequestIsCutOffAfterFourSeconds() {
        assertThat(jdbc.sql("show statement_timeout").query(String.class).single())
                .isEqualTo("4s");
    }
}

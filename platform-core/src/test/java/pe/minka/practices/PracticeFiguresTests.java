package pe.minka.practices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.organisations.OrganisationKind;

/** What the reports of the indicators say of practices: each organisation once, whoever leads. */
@CoreTest
@Transactional
class PracticeFiguresTests {

    @Autowired
    private Authors authors;

    @Autowired
    private PracticePublication publication;

    @Autowired
    private Practices practices;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aPracticeOfTwoOfficesIsOneAndCreditsBoth() {
        var nilda = authors.member("Nilda");
        String code = authors.readyDraft(nilda, "Radio comunitaria");
        practices.credit(nilda, code, authors.organisation(OrganisationKind.UGEL, "050002"));
        publication.publish(nilda, code, "");

        assertThat(count("select count(*) from report_practices where code = :code", code)).isEqualTo(1);
        assertThat(count("""
                select count(distinct c.organisation)
                from report_practice_credits c
                join report_practices p on p.practice = c.practice
                where p.code = :code
                """, code)).isEqualTo(2);
        assertThat(count("""
                select count(*)
                from report_practice_credits c
                join report_practices p on p.practice = c.practice
                where p.code = :code and c.leads
                """, code)).isEqualTo(1);
    }

    @Test
    void aDraftCountsNowhere() {
        String code = authors.readyDraft(authors.member("Nilda"), "Radio comunitaria");

        assertThat(count("select count(*) from report_practices where code = :code", code)).isZero();
    }

    private long count(String sql, String code) {
        return jdbc.sql(sql).param("code", code).query(Long.class).single();
    }
}

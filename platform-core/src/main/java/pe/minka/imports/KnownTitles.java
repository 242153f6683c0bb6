package pe.minka.imports;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.organisations.OrganisationId;

/** Whether an organisation leads a practice of this title already, published or not. */
@Component
class KnownTitles {

    private static final String FIND = """
            select p.code
            from practice p
            join practice_organisation o on o.practice = p.id and o.leads and o.organisation = :organisation
            join practice_section s on s.practice = p.id and s.section = 'PRESENTATION'
            where p.discarded_at is null and fold(s.content ->> 'title') = fold(:title)
            order by p.code
            limit 1
            """;

    private final JdbcClient jdbc;

    KnownTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> find(String title, OrganisationId organisation) {
        return jdbc.sql(FIND)
                .param("organisation", organisation.value())
                .param("title", title)
                .query(String.class)
                .optional();
    }
}

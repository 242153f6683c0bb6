package pe.minka.members;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pe.minka.organisations.OrganisationId;

/** The active members who work in the same organisation as somebody. */
@Service
public class Colleagues {

    private static final String OTHERS = """
            select id
            from member
            where organisation = :organisation and status = 'ACTIVE' and id <> :member
            order by id
            """;

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<MemberId> of(MemberId member, OrganisationId organisation) {
        return jdbc.sql(OTHERS)
                .param("member", member.value())
                .param("organisation", organisation.value())
                .query((row, number) -> new MemberId(row.getObject("id", UUID.class)))
                .list();
    }
}

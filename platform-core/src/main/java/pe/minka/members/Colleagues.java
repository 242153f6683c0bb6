package pe.minka.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;

/** The active members who work in an organisation. */
@Service
public class Colleagues {

    private static final String OTHERS = """
            select id
            from member
            where organisation = :organisation and status = 'ACTIVE' and id <> :member
            order by id
            """;

    private static final String PAGE = """
            select given_names, surnames, post, photo
            from member
            where organisation = :organisation and status = 'ACTIVE'
            order by fold(surnames || ' ' || given_names), id
            limit :size offset :offset
            """;

    private static final String COUNT =
            "select count(*) from member where organisation = :organisation and status = 'ACTIVE'";

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Somebody who works there, as every member may know them. */
    public record Colleague(String name, String post, Face face) {}

    /** By surname. */
    public Listing<Colleague> at(OrganisationId organisation, PageRequest page) {
        List<Colleague> people = jdbc.sql(PAGE)
                .param("organisation", organisation.value())
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) -> colleague(row))
                .list();
        long total = jdbc.sql(COUNT)
                .param("organisation", organisation.value())
                .query(Long.class)
                .single();
        return new Listing<>(people, page.page(), page.size(), total);
    }

    private static Colleague colleague(ResultSet row) throws SQLException {
        String givenNames = row.getString("given_names");
        String surnames = row.getString("surnames");
        return new Colleague(
                givenNames + " " + surnames,
                row.getString("post"),
                Face.of(givenNames, surnames, MemberPhotos.of(row)));
    }

    public List<MemberId> of(MemberId member, OrganisationId organisation) {
        return jdbc.sql(OTHERS)
                .param("member", member.value())
                .param("organisation", organisation.value())
                .query((row, number) -> new MemberId(row.getObject("id", UUID.class)))
                .list();
    }
}

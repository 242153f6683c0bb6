package pe.minka.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.Identifier;

/** The directory of the community (red de gestores): the active members, as every member may read them. */
@Service
@Transactional(readOnly = true)
public class Network {

    private static final String AFTER = """
            select m.id, m.given_names, m.surnames, m.post, m.organisation,
                   exists (select from role_grant g where g.member = m.id and g.role = 'ADVISOR') as advisor
            from member m
            join organisation o on o.id = m.organisation
            where m.status = 'ACTIVE'
              and (:region::text is null or o.region = :region)
              and (:organisation::uuid is null or m.organisation = :organisation)
              and (:text = ''
                   or fold(:text) <> ''
                      and not exists (select
                                      from unnest(string_to_array(fold(:text), ' ')) word
                                      where fold(concat_ws(' ', m.given_names, m.surnames, m.post))
                                            not like '%' || word || '%'))
              and (:after::uuid is null
                   or (fold(m.surnames || ' ' || m.given_names), m.id)
                    > (select fold(l.surnames || ' ' || l.given_names), l.id from member l where l.id = :after))
            order by fold(m.surnames || ' ' || m.given_names), m.id
            limit :size
            """;

    private final JdbcClient jdbc;

    Network(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By surname; those that follow the given member, or the first ones. */
    public List<NetworkEntry> after(@Nullable MemberId last, NetworkSearch search, int size) {
        return jdbc.sql(AFTER)
                .param("region", search.region())
                .param("organisation", value(search.organisation()))
                .param("text", search.text())
                .param("after", value(last))
                .param("size", size)
                .query(Network::entry)
                .list();
    }

    private static @Nullable UUID value(@Nullable Identifier id) {
        return id == null ? null : id.value();
    }

    private static NetworkEntry entry(ResultSet row, int number) throws SQLException {
        return new NetworkEntry(
                new MemberId(row.getObject("id", UUID.class)),
                row.getString("given_names"),
                row.getString("surnames"),
                row.getString("post"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getBoolean("advisor"));
    }
}

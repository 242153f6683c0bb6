package pe.minka.members;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings the members of a community that exists already (traslado), many at once. They come in as everybody does, by the
 * rules of the aggregate and of the tables; but it was long ago, so nobody is told.
 */
@Service
public class CommunityTransfer {

    private static final String KNOWN = "select mail from member where mail = any(:mails)";

    private final JdbcClient jdbc;
    private final JdbcAggregateOperations aggregates;

    CommunityTransfer(JdbcClient jdbc, JdbcAggregateOperations aggregates) {
        this.jdbc = jdbc;
        this.aggregates = aggregates;
    }

    /** Those whose mail address is known already stay as they are; says how many came. */
    @Transactional
    public int bring(Collection<FormerMember> people) {
        Set<String> known = jdbc.sql(KNOWN)
                .param(
                        "mails",
                        people.stream().map(person -> person.mail().value()).toArray(String[]::new))
                .query(String.class)
                .set();
        List<Member> members = people.stream()
                .filter(person -> !known.contains(person.mail().value()))
                .map(FormerMember::member)
                .toList();
        if (!members.isEmpty()) {
            aggregates.insertAll(members);
        }
        return members.size();
    }
}

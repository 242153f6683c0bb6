package pe.minka.members;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** There is always one of them. The database sees to it at last; here it is known in time to say so. */
@Component
class NationalAdministrators {

    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('national administrators'))::text";

    private static final String IS_ONE = """
            select exists (
                select from role_grant g
                join member m on m.id = g.member
                where g.role = 'ADMINISTRATOR' and g.region is null and m.status = 'ACTIVE' and m.id = :member)
            """;

    private static final String OTHERS = """
            select exists (
                select from role_grant g
                join member m on m.id = g.member
                where g.role = 'ADMINISTRATOR' and g.region is null and m.status = 'ACTIVE' and m.id <> :member)
            """;

    private static final String COUNT = """
            select count(*)
            from role_grant g
            join member m on m.id = g.member
            where g.role = 'ADMINISTRATOR' and g.region is null and m.status = 'ACTIVE'
            """;

    private final JdbcClient jdbc;

    NationalAdministrators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever asks is about to let the member go: until the end of the transaction nobody else can. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean isLast(MemberId member) {
        lock();
        return is(IS_ONE, member) && !is(OTHERS, member);
    }

    /** Nobody else changes who they are before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock() {
        jdbc.sql(LOCK).query(String.class).optional();
    }

    int count() {
        return jdbc.sql(COUNT).query(Integer.class).single();
    }

    boolean includes(MemberId member) {
        return is(IS_ONE, member);
    }

    private boolean is(String question, MemberId member) {
        return jdbc.sql(question)
                .param("member", member.value())
                .query(Boolean.class)
                .single();
    }
}

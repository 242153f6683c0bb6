package pe.minka.web.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** Requests of one session come at the same time, and a session may end while one of them is under way. */
@Configuration(proxyBeanMethods = false)
class SessionStoreConfiguration {

    /** The later of two writes stays; what is written into a session that has ended goes nowhere. */
    private static final String WRITE_ATTRIBUTE = """
            insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
            select session.primary_id, written.name, written.bytes
            from (values (cast(? as char(36)), cast(? as varchar), cast(? as bytea))) written (session, name, bytes)
            join %TABLE_NAME% session on session.primary_id = written.session
            for key share of session
            on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
            """;

    /**
     * When a session was last used is written down only now and then: for each page it would be a transaction on the disk,
     * and those of one session would wait for each other.
     */
    private static final String UPDATE = """
            update %TABLE_NAME% session
            set session_id = used.id, last_access_time = used.at, max_inactive_interval = used.lasting,
                expiry_time = used.until, principal_name = used.name
            from (values (cast(? as char(36)), cast(? as bigint), cast(? as int), cast(? as bigint), cast(? as varchar),
                          cast(? as char(36)))) used (id, at, lasting, until, name, session)
            where session.primary_id = used.session
              and (session.last_access_time < used.at - 10000 or session.session_id <> used.id
                   or session.max_inactive_interval <> used.lasting or session.principal_name is distinct from used.name)
            """;

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> simultaneousRequests() {
        return repository -> {
            repository.setCreateSessionAttributeQuery(WRITE_ATTRIBUTE);
            repository.setUpdateSessionQuery(UPDATE);
        };
    }
}

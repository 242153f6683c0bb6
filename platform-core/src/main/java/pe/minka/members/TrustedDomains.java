package pe.minka.members;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mail domains whose people need no approval (dominios de confianza), with every domain under them. */
@Component
class TrustedDomains {

    private static final String COVERS = """
            select exists (
                select from trusted_domain
                where :domain = domain or right(:domain, length(domain) + 1) = '.' || domain
            )
            """;

    private final JdbcClient jdbc;

    TrustedDomains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean cover(MailAddress mail) {
        return jdbc.sql(COVERS)
                .param("domain", mail.domain())
                .query(Boolean.class)
                .single();
    }
}

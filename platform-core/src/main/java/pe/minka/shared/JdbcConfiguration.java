package pe.minka.shared;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;

/** Spring Data JDBC for the aggregates of every module, with typed identifiers. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories(basePackages = "pe.minka", considerNestedRepositories = true)
class JdbcConfiguration extends AbstractJdbcConfiguration {

    @Override
    protected List<?> userConverters() {
        return IdentifierConverters.all();
    }
}

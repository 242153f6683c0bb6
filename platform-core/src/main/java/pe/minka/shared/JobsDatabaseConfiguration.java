package pe.minka.shared;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rebuilds, exports and replays run beside the requests: on their own pool, without the requests' time limit. Only a
 * server that says nothing for minutes is given up, so that it does not hold the job for ever.
 */
@Configuration(proxyBeanMethods = false)
class JobsDatabaseConfiguration {

    private static final Duration SILENCE = Duration.ofMinutes(10);
    private static final Duration CONNECT = Duration.ofSeconds(5);

    @Bean(defaultCandidate = false, destroyMethod = "close")
    @Jobs
    HikariDataSource jobsDataSource(DataSourceProperties properties, @Value("${minka.jobs.pool-size:3}") int size) {
        var pool = properties
                .initializeDataSourceBuilder()
                .type(HikariDataSource.class)
                .build();
        pool.setPoolName("jobs");
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(0);
        pool.setConnectionTimeout(10_000);
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("connectTimeout", CONNECT.toSeconds());
        pool.addDataSourceProperty("loginTimeout", CONNECT.toSeconds());
        pool.addDataSourceProperty("socketTimeout", SILENCE.toSeconds());
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("targetServerType", "primary");
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return pool;
    }

    @Bean(defaultCandidate = false)
    @Jobs
    JdbcClient jobsJdbcClient(@Jobs DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }
}

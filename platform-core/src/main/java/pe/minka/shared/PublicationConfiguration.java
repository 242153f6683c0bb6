package pe.minka.shared;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.EventSerializer;

/** The registry of events writes through {@link GatheredPublications}. */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {

    @Bean
    @Primary
    GatheredPublications gatheredPublications(
            @Qualifier("jdbcEventPublicationRepository") EventPublicationRepository stored,
            EventSerializer serializer,
            JdbcClient jdbc) {
        return new GatheredPublications(stored, serializer, jdbc);
    }
}

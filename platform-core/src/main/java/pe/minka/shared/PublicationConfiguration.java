package pe.minka.shared;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.core.EventPublicationRepository;
import org.springframework.modulith.events.core.EventSerializer;

/** The registry of events writes through {@link GatheredPublications} and {@link HandledPublications}. */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {

    @Bean
    @Primary
    GatheredPublications gatheredPublications(
            @Qualifier("jdbcEventPublicationRepository") EventPublicationRepository stored,
            EventSerializer serializer,
            HandledPublications handled,
            JdbcClient jdbc) {
        return new GatheredPublications(stored, serializer, handled, jdbc);
    }

    @Bean
    HandledPublications handledPublications(JdbcClient jdbc) {
        return new HandledPublications(jdbc);
    }
}

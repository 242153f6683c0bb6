package pe.minka.statistics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** How often advisors took challenges and initiatives to accompany them; each counts for the organisation it came from. */
@Configuration(proxyBeanMethods = false)
class WallIndicators {

    private static final String ACCOMPANIED = """
            from report_accompaniments a
            join report_organisations o on o.organisation = a.organisation
            where a.kind = '{kind}' and a.taken_at < :until
              and (:from::timestamptz is null or a.taken_at >= :from)
            """;

    private static final String FIGURE = "select count(*) " + ACCOMPANIED;

    private static final String ROWS = """
            select o.region, o.region_name, o.organisation, o.name, count(*) as value, count(*) as facts
            """ + ACCOMPANIED + """
            group by o.region, o.region_name, o.organisation, o.name
            """;

    private static final String YEARS = """
            select distinct extract(year from taken_at at time zone 'America/Lima')::int from report_accompaniments
            """;

    @Bean
    @Order(180)
    Indicator accompaniedChallengesFigure() {
        return figure("acompanamientos-desafios", "challenge", "statistics.accompanied.challenges", "CHALLENGE");
    }

    @Bean
    @Order(190)
    Indicator accompaniedInitiativesFigure() {
        return figure("acompanamientos-iniciativas", "initiative", "statistics.accompanied.initiatives", "INITIATIVE");
    }

    private static Indicator figure(String code, String motif, String nameKey, String kind) {
        return new Indicator(
                code,
                motif,
                nameKey,
                nameKey + ".note",
                null,
                FIGURE.replace("{kind}", kind),
                ROWS.replace("{kind}", kind),
                YEARS);
    }
}

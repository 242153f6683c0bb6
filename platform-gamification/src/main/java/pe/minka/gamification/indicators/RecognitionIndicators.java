package pe.minka.gamification.indicators;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import pe.minka.statistics.Indicator;

/**
 * How many people contribute, and how many do it again and again. Each counts once, for the organisation of their last
 * contribution; whoever hides in the rankings counts too, for a figure names nobody.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContinuousParticipation.class)
class RecognitionIndicators {

    static final String ACTIVE = "gestores-activos";
    static final String CONTINUOUS = "participacion-continua";

    private static final String KIND = "initiative";

    private static final String LATEST = "(array_agg(organisation order by day desc, organisation))[1] as organisation";

    private static final String IN_PERIOD = """
            from report_contributions
            where day < (:until::timestamptz at time zone 'America/Lima')::date
              and (:from::timestamptz is null or day >= (:from::timestamptz at time zone 'America/Lima')::date)
            """;

    private static final String ACTIVE_PEOPLE = "select participant, " + LATEST + " " + IN_PERIOD + """
            group by participant
            """;

    private static final String CONTINUOUS_PEOPLE = """
            select distinct on (participant) participant, organisation
            from (select participant, extract(year from day) as year,
            """ + " " + LATEST + " " + IN_PERIOD + """
                  group by participant, extract(year from day)
                  having count(distinct extract(month from day)) >= {months}) years
            order by participant, year desc
            """;

    private static final String FIGURE = "select count(*) from ({people}) people";

    private static final String ROWS = """
            select o.region, o.region_name, o.organisation, o.name, count(*) as value, count(*) as facts
            from ({people}) people
            join report_organisations o on o.organisation = people.organisation
            group by o.region, o.region_name, o.organisation, o.name
            """;

    private static final String YEARS = "select distinct extract(year from day)::int from report_contributions";

    @Bean
    @Order(210)
    Indicator activeMembersFigure() {
        return figure(ACTIVE, "statistics.active", List.of(), ACTIVE_PEOPLE);
    }

    @Bean
    @Order(220)
    Indicator continuousParticipationFigure(ContinuousParticipation asked) {
        return figure(
                CONTINUOUS,
                "statistics.continuous",
                List.of(asked.months()),
                CONTINUOUS_PEOPLE.replace("{months}", String.valueOf(asked.months())));
    }

    private static Indicator figure(String code, String nameKey, List<Integer> numbers, String people) {
        return new Indicator(
                code,
                KIND,
                nameKey,
                nameKey + ".note",
                numbers,
                null,
                FIGURE.replace("{people}", people),
                ROWS.replace("{people}", people),
                YEARS);
    }
}

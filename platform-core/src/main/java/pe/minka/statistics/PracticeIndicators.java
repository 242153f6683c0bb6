package pe.minka.statistics;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * How many practices there are, and which regions and organisations they come from. All of them look at the same
 * practices: up to a day, those in force on it; of a year, those published in it. A practice of eleven organisations adds
 * each of them once.
 */
@Configuration(proxyBeanMethods = false)
class PracticeIndicators {

    private static final String PRACTICES = """
            from report_practices p
            join report_practice_credits c on c.practice = p.practice
            join report_organisations o on o.organisation = c.organisation
            where p.published_at < :until
              and case when :from::timestamptz is null then p.in_force_until >= :until
                       else p.published_at >= :from end
            """;

    private static final String YEARS = """
            select distinct extract(year from published_at at time zone 'America/Lima')::int
            from report_practices
            """;

    private static final String IN_FORCE = "select count(*) " + PRACTICES + " and c.leads";

    private static final String IN_FORCE_ROWS = """
            select o.region, o.region_name, o.organisation, o.name, count(*) as value, count(*) as facts
            """ + PRACTICES + """
              and c.leads
            group by o.region, o.region_name, o.organisation, o.name
            """;

    private static final String REGIONS = "select count(distinct o.region) " + PRACTICES;

    private static final String REGIONS_ROWS = """
            select region, region_name, organisation, name, facts,
                   (row_number() over (partition by region order by organisation) = 1)::int as value
            from (select o.region, o.region_name, o.organisation, o.name, count(*) as facts
            """ + PRACTICES + """
                    and o.region is not null
                  group by o.region, o.region_name, o.organisation, o.name) present
            """;

    private static final String ORGANISATIONS = "select count(distinct o.organisation) " + PRACTICES + """
              and o.kind in (%s)
            """;

    private static final String ORGANISATIONS_ROWS = """
            select o.region, o.region_name, o.organisation, o.name, 1 as value, count(*) as facts
            """ + PRACTICES + """
              and o.kind in (%s)
            group by o.region, o.region_name, o.organisation, o.name
            """;

    private static final String BEHIND = "statistics.practices.behind";

    @Bean
    @Order(110)
    Indicator practicesFigure() {
        return figure("practicas", "statistics.practices", null, IN_FORCE, IN_FORCE_ROWS);
    }

    @Bean
    @Order(120)
    Indicator practiceRegionsFigure() {
        return figure("practicas-regiones", "statistics.practices.regions", BEHIND, REGIONS, REGIONS_ROWS);
    }

    @Bean
    @Order(130)
    Indicator practiceOfficesFigure() {
        return organisations("practicas-dre-gre", "statistics.practices.regionalOffices", "'DRE', 'GRE'");
    }

    @Bean
    @Order(140)
    Indicator practiceUgelFigure() {
        return organisations("practicas-ugel", "statistics.practices.ugel", "'UGEL'");
    }

    @Bean
    @Order(150)
    Indicator practiceGovernmentsFigure() {
        return organisations(
                "practicas-gobiernos-locales", "statistics.practices.localGovernments", "'LOCAL_GOVERNMENT'");
    }

    private static Indicator organisations(String code, String nameKey, String kinds) {
        return figure(code, nameKey, BEHIND, ORGANISATIONS.formatted(kinds), ORGANISATIONS_ROWS.formatted(kinds));
    }

    private static Indicator figure(String code, String nameKey, @Nullable String behind, String one, String rows) {
        return new Indicator(code, "practice", nameKey, nameKey + ".note", behind, one, rows, YEARS);
    }
}

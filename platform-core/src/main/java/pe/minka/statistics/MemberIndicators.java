package pe.minka.statistics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/**
 * Who is in the community, and which regions and organisations have people in it. All five look at the same people: up
 * to a day, those who had joined and not left; of a year, those who joined in it.
 */
@Configuration(proxyBeanMethods = false)
class MemberIndicators {

    private static final String PEOPLE = """
            from report_members m
            join report_organisations o on o.organisation = m.organisation
            where m.joined_at < :until
              and case when :from::timestamptz is null then m.left_at is null or m.left_at >= :until
                       else m.joined_at >= :from end
            """;

    private static final String YEARS = """
            select distinct extract(year from joined_at at time zone 'America/Lima')::int
            from report_members
            """;

    private static final String MEMBERS = "select count(*) " + PEOPLE;

    private static final String MEMBERS_ROWS = """
            select o.region, o.region_name, o.organisation, o.name, count(*) as value, count(*) as facts
            """ + PEOPLE + """
            group by o.region, o.region_name, o.organisation, o.name
            """;

    private static final String REGIONS = "select count(distinct o.region) " + PEOPLE;

    private static final String REGIONS_ROWS = """
            select region, region_name, organisation, name, facts,
                   (row_number() over (partition by region order by organisation) = 1)::int as value
            from (select o.region, o.region_name, o.organisation, o.name, count(*) as facts
            """ + PEOPLE + """
                    and o.region is not null
                  group by o.region, o.region_name, o.organisation, o.name) present
            """;

    private static final String ORGANISATIONS = "select count(distinct o.organisation) " + PEOPLE + """
              and o.kind in (%s)
            """;

    private static final String ORGANISATIONS_ROWS = """
            select o.region, o.region_name, o.organisation, o.name, 1 as value, count(*) as facts
            """ + PEOPLE + """
              and o.kind in (%s)
            group by o.region, o.region_name, o.organisation, o.name
            """;

    @Bean
    @Order(10)
    Indicator membersFigure() {
        return new Indicator(
                "gestores",
                "practice",
                "statistics.members",
                "statistics.members.note",
                null,
                MEMBERS,
                MEMBERS_ROWS,
                YEARS);
    }

    @Bean
    @Order(20)
    Indicator regionsFigure() {
        return new Indicator(
                "regiones",
                "initiative",
                "statistics.regions",
                "statistics.regions.note",
                "statistics.members.behind",
                REGIONS,
                REGIONS_ROWS,
                YEARS);
    }

    @Bean
    @Order(30)
    Indicator regionalOfficesFigure() {
        return organisations("dre-gre", "statistics.regionalOffices", "'DRE', 'GRE'");
    }

    @Bean
    @Order(40)
    Indicator ugelFigure() {
        return organisations("ugel", "statistics.ugel", "'UGEL'");
    }

    @Bean
    @Order(50)
    Indicator localGovernmentsFigure() {
        return organisations("gobiernos-locales", "statistics.localGovernments", "'LOCAL_GOVERNMENT'");
    }

    private static Indicator organisations(String code, String nameKey, String kinds) {
        return new Indicator(
                code,
                "advisory",
                nameKey,
                nameKey + ".note",
                "statistics.members.behind",
                ORGANISATIONS.formatted(kinds),
                ORGANISATIONS_ROWS.formatted(kinds),
                YEARS);
    }
}

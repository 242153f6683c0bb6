package pe.minka.statistics;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The institutions that accompany the community: up to a day, those that did then; of a year, those that began in it. */
@Configuration(proxyBeanMethods = false)
class PartnerIndicators {

    private static final String PARTNERS = """
            from report_partners
            where registered_at < :until
              and case when :from::timestamptz is null then closed_at is null or closed_at >= :until
                       else registered_at >= :from end
            """;

    private static final String FIGURE = "select count(*) " + PARTNERS;

    private static final String ROWS = """
            select null::text as region, null::text as region_name, partner as organisation, name,
                   1 as value, 1 as facts
            """ + PARTNERS;

    private static final String YEARS = """
            select distinct extract(year from registered_at at time zone 'America/Lima')::int
            from report_partners
            """;

    @Bean
    @Order(60)
    Indicator partnersFigure() {
        return new Indicator(
                "aliados", "exchange", "statistics.partners", "statistics.partners.note", null, FIGURE, ROWS, YEARS);
    }
}

package pe.minka.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.NotFound;

/** Rows made by hand in years nobody else's test has anything in; they vanish with the test. */
@CoreTest
@Transactional
class IndicatorsTests {

    private static final String ORGANISATION = """
            insert into organisation (id, version, kind, code, name, region)
            values (:id, 0, :kind, :code, :name, :region)
            """;

    private static final String MEMBER = """
            insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                consent_version, consented_at, created_at, joined_at, left_at)
            values (:id, 0, :mail, 'Rosa', 'Quispe', :organisation, 'Especialista', :status, 'hash',
                    '2001-01', :joined, :joined, :joined, :left)
            """;

    private static final LocalDate END_OF_2001 = LocalDate.of(2001, 12, 31);
    private static final LocalDate END_OF_2002 = LocalDate.of(2002, 12, 31);

    private final JdbcClient jdbc;
    private final Indicators indicators;
    private OrganisationId regional;
    private OrganisationId uno;
    private OrganisationId dos;
    private OrganisationId municipality;
    private OrganisationId ministry;

    @Autowired
    IndicatorsTests(JdbcClient jdbc, Indicators indicators) {
        this.jdbc = jdbc;
        this.indicators = indicators;
    }

    @BeforeEach
    void aSmallCommunity() {
        regional = organisation("DRE", "DRE Ayacucho", "AYA");
        uno = organisation("UGEL", "UGEL Uno", "AYA");
        dos = organisation("UGEL", "UGEL Dos", "PUN");
        municipality = organisation("LOCAL_GOVERNMENT", "Municipalidad", "PUN");
        ministry = organisation("MINISTRY", "Ministerio", null);
        member(uno, "2001-03-01T12:00:00Z", null, "ACTIVE");
        member(uno, "2001-04-01T12:00:00Z", null, "ACTIVE");
        member(uno, "2002-04-01T12:00:00Z", null, "ACTIVE");
        member(regional, "2002-05-01T12:00:00Z", null, "ACTIVE");
        member(dos, "2001-05-01T12:00:00Z", "2002-08-01T12:00:00Z", "DISABLED");
        member(municipality, "2001-06-01T12:00:00Z", "2002-09-01T12:00:00Z", "ERASED");
        member(ministry, "2002-06-01T12:00:00Z", null, "ACTIVE");
        waiting(regional);
    }

    @Test
    void theAccumulatedAreThoseWhoHadJoinedAndNotLeft() {
        assertThat(value("gestores", Period.accumulated(END_OF_2001))).isEqualTo(4);
        assertThat(value("gestores", Period.accumulated(END_OF_2002))).isEqualTo(5);
    }

    @Test
    void aYearHasThoseWhoJoinedInItWhateverCameAfter() {
        assertThat(value("gestores", Period.wholeYear(2001))).isEqualTo(4);
        assertThat(value("gestores", Period.wholeYear(2002))).isEqualTo(3);
    }

    @Test
    void theDayOfThePeriodCounts() {
        assertThat(value("gestores", new Period(2001, LocalDate.of(2001, 3, 31))))
                .isEqualTo(1);
        assertThat(value("gestores", new Period(2001, LocalDate.of(2001, 4, 1))))
                .isEqualTo(2);
        assertThat(value("gestores", Period.accumulated(LocalDate.of(2002, 7, 31))))
                .isEqualTo(7);
        assertThat(value("gestores", Period.accumulated(LocalDate.of(2002, 8, 1))))
                .isEqualTo(6);
    }

    @Test
    void whoJoinsOnNewYearsEveInLimaBelongsToTheOldYear() {
        var ugel = organisation("UGEL", "UGEL Tres", "CUS");
        member(ugel, "2004-01-01T04:59:59Z", null, "ACTIVE");
        member(ugel, "2004-01-01T05:00:00Z", null, "ACTIVE");

        assertThat(value("gestores", Period.wholeYear(2003))).isEqualTo(1);
        assertThat(value("gestores", Period.wholeYear(2004))).isEqualTo(1);
        assertThat(indicators.years()).containsSubsequence(2004, 2003, 2002, 2001);
    }

    @Test
    void anOrganisationWithSeveralPeopleCountsOnce() {
        var period = Period.accumulated(END_OF_2001);

        assertThat(value("ugel", period)).isEqualTo(2);
        assertThat(value("gobiernos-locales", period)).isEqualTo(1);
        assertThat(value("dre-gre", period)).isZero();
        assertThat(value("regiones", period)).isEqualTo(2);
    }

    @Test
    void anOrganisationWhosePeopleAllLeftIsNoLongerThere() {
        var period = Period.accumulated(END_OF_2002);

        assertThat(value("ugel", period)).isEqualTo(1);
        assertThat(value("gobiernos-locales", period)).isZero();
        assertThat(value("dre-gre", period)).isEqualTo(1);
        assertThat(value("regiones", period)).isEqualTo(1);
    }

    @Test
    void theMinistryIsInNoRegion() {
        var members = indicators.find("gestores");
        var period = Period.wholeYear(2002);

        assertThat(indicators.byRegion(members, period))
                .containsExactly(new RegionTotal("AYA", "Ayacucho", 2, 2), new RegionTotal(null, null, 1, 1));
        assertThat(value("regiones", period)).isEqualTo(1);
    }

    @Test
    void theRowsSayWhichOrganisationsAndHowManyPeople() {
        var rows = indicators.rows(indicators.find("ugel"), Period.accumulated(END_OF_2001), null);

        assertThat(rows).extracting(IndicatorRow::name).containsExactly("UGEL Uno", "UGEL Dos");
        assertThat(rows).extracting(IndicatorRow::facts).containsExactly(2L, 1L);
        assertThat(indicators.rows(indicators.find("ugel"), Period.accumulated(END_OF_2001), "PUN"))
                .extracting(IndicatorRow::name)
                .containsExactly("UGEL Dos");
    }

    @Test
    void aPartnerCountsFromItsBeginningToItsEnd() {
        partner("Fundación Uno", "2001-05-01T12:00:00Z", null);
        partner("Universidad Dos", "2001-06-01T12:00:00Z", "2002-06-01T12:00:00Z");

        assertThat(value("aliados", Period.accumulated(END_OF_2001))).isEqualTo(2);
        assertThat(value("aliados", Period.accumulated(END_OF_2002))).isEqualTo(1);
        assertThat(value("aliados", Period.wholeYear(2001))).isEqualTo(2);
        assertThat(value("aliados", Period.wholeYear(2002))).isZero();
        assertThat(indicators.rows(indicators.find("aliados"), Period.accumulated(END_OF_2001), null))
                .extracting(IndicatorRow::name)
                .containsExactly("Fundación Uno", "Universidad Dos");
    }

    @Test
    void aPracticeCountsFromItsPublicationUntilItLapses() {
        practice("2001-05-01T12:00:00Z", "2002-05-02T05:00:00Z", uno);
        practice("2001-06-01T12:00:00Z", "2003-06-02T05:00:00Z", dos);
        practice("2002-06-01T12:00:00Z", "2003-06-02T05:00:00Z", uno);
        draft(uno);

        assertThat(value("practicas", Period.accumulated(END_OF_2001))).isEqualTo(2);
        assertThat(value("practicas", Period.accumulated(LocalDate.of(2002, 5, 1))))
                .as("on its last day")
                .isEqualTo(2);
        assertThat(value("practicas", Period.accumulated(LocalDate.of(2002, 5, 2))))
                .as("the day after")
                .isEqualTo(1);
        assertThat(value("practicas", Period.accumulated(END_OF_2002))).isEqualTo(2);
        assertThat(value("practicas", Period.wholeYear(2001))).isEqualTo(2);
        assertThat(value("practicas", Period.wholeYear(2002))).isEqualTo(1);
    }

    @Test
    void aPracticeAddsEachOfItsOrganisationsOnce() {
        practice("2001-05-01T12:00:00Z", "2003-05-02T05:00:00Z", uno, dos, regional, municipality);
        practice("2001-06-01T12:00:00Z", "2003-06-02T05:00:00Z", uno, ministry);
        var period = Period.accumulated(END_OF_2001);

        assertThat(value("practicas", period)).isEqualTo(2);
        assertThat(value("practicas-ugel", period)).isEqualTo(2);
        assertThat(value("practicas-dre-gre", period)).isEqualTo(1);
        assertThat(value("practicas-gobiernos-locales", period)).isEqualTo(1);
        assertThat(value("practicas-regiones", period)).isEqualTo(2);
        assertThat(indicators.rows(indicators.find("practicas-ugel"), period, null))
                .extracting(IndicatorRow::name, IndicatorRow::facts)
                .containsExactly(tuple("UGEL Uno", 2L), tuple("UGEL Dos", 1L));
        assertThat(indicators.rows(indicators.find("practicas"), period, null))
                .extracting(IndicatorRow::name, IndicatorRow::value)
                .containsExactly(tuple("UGEL Uno", 2L));
    }

    @Test
    void whatIsPublishedOnNewYearsEveInLimaBelongsToTheOldYear() {
        practice("2002-01-01T04:59:59Z", "2003-01-01T05:00:00Z", uno);
        practice("2002-01-01T05:00:00Z", "2003-01-02T05:00:00Z", uno);

        assertThat(value("practicas", Period.wholeYear(2001))).isEqualTo(1);
        assertThat(value("practicas", Period.wholeYear(2002))).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("periods")
    void theRowsOfEveryFigureAddUpToIt(Period period) {
        for (var figure : indicators.figures(period)) {
            var indicator = figure.indicator();
            long rows = indicators.rows(indicator, period, null).stream()
                    .mapToLong(IndicatorRow::value)
                    .sum();
            long regions = indicators.byRegion(indicator, period).stream()
                    .mapToLong(RegionTotal::value)
                    .sum();
            assertThat(List.of(rows, regions)).as(indicator.code()).containsOnly(figure.value());
        }
    }

    static Stream<Period> periods() {
        return Stream.of(
                Period.accumulated(END_OF_2001),
                Period.accumulated(END_OF_2002),
                Period.wholeYear(2001),
                Period.wholeYear(2002),
                new Period(2002, LocalDate.of(2002, 5, 15)),
                Period.wholeYear(1999));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatComesFromAnAddressIsNeverPartOfAQuery(String text) {
        var members = indicators.find("gestores");

        assertThat(indicators.rows(members, Period.accumulated(END_OF_2001), text))
                .isEmpty();
        assertThatThrownBy(() -> indicators.find(text)).isInstanceOf(NotFound.class);
        assertThat(value("gestores", Period.accumulated(END_OF_2001))).isEqualTo(4);
    }

    static Stream<String> hostile() {
        return Stream.of("' or '1'='1", "AYA'; delete from member; --", "${7*7}", "\\", "%", "AYA'");
    }

    private long value(String code, Period period) {
        return indicators.figure(indicators.find(code), period).value();
    }

    private OrganisationId organisation(String kind, String name, @Nullable String region) {
        var id = OrganisationId.next();
        jdbc.sql(ORGANISATION)
                .param("id", id.value())
                .param("kind", kind)
                .param(
                        "code",
                        "S"
                                + id.value()
                                        .toString()
                                        .replace("-", "")
                                        .substring(14)
                                        .toUpperCase(Locale.ROOT))
                .param("name", name)
                .param("region", region)
                .update();
        return id;
    }

    private void member(OrganisationId organisation, String joined, @Nullable String left, String status) {
        var id = UUID.randomUUID();
        jdbc.sql(MEMBER)
                .param("id", id)
                .param("mail", id + "@prueba.pe")
                .param("organisation", organisation.value())
                .param("status", status)
                .param("joined", Timestamp.from(Instant.parse(joined)))
                .param("left", left == null ? null : Timestamp.from(Instant.parse(left)))
                .update();
    }

    /** Led by the first one. */
    private void practice(String published, String until, OrganisationId... organisations) {
        var id = begun(published);
        jdbc.sql("""
                        update practice
                        set stage = 'INITIAL', published_at = :at, in_force_since = :at, in_force_until = :until
                        where id = :id
                        """)
                .param("id", id)
                .param("at", Timestamp.from(Instant.parse(published)))
                .param("until", Timestamp.from(Instant.parse(until)))
                .update();
        credit(id, organisations);
    }

    private void draft(OrganisationId organisation) {
        credit(begun("2001-07-01T12:00:00Z"), organisation);
    }

    private UUID begun(String started) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into practice (id, version, code, started_by, started_at)
                        select :id, 0, 'PR-2001-' || (100000 + floor(random() * 899999))::int, m.id, :at
                        from member m
                        limit 1
                        """)
                .param("id", id)
                .param("at", Timestamp.from(Instant.parse(started)))
                .update();
        return id;
    }

    private void credit(UUID practice, OrganisationId... organisations) {
        for (var organisation : organisations) {
            jdbc.sql(
                            "insert into practice_organisation (practice, organisation, leads) values (:practice, :id, :leads)")
                    .param("practice", practice)
                    .param("id", organisation.value())
                    .param("leads", organisation.equals(organisations[0]))
                    .update();
        }
    }

    private void partner(String name, String registered, @Nullable String closed) {
        var id = organisation("PARTNER", name, null);
        jdbc.sql("insert into partner (organisation, type) values (:id, 'OTHER')")
                .param("id", id.value())
                .update();
        jdbc.sql("update organisation set registered_at = :registered, closed_at = :closed where id = :id")
                .param("id", id.value())
                .param("registered", Timestamp.from(Instant.parse(registered)))
                .param("closed", closed == null ? null : Timestamp.from(Instant.parse(closed)))
                .update();
    }

    /** Enrolled, but not yet approved. */
    private void waiting(OrganisationId organisation) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into member (id, version, mail, given_names, surnames, organisation, post, status, created_at)
                values (:id, 0, :mail, 'Ana', 'Huamán', :organisation, 'Especialista', 'PENDING', '2001-01-01')
                """)
                .param("id", id)
                .param("mail", id + "@prueba.pe")
                .param("organisation", organisation.value())
                .update();
    }
}

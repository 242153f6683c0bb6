package pe.minka.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import pe.minka.members.Role;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.OrganisationView;
import pe.minka.shared.CsvTable;
import pe.minka.shared.Peru;

class DemoPopulationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<OrganisationView> ORGANISATIONS = organisations();

    private final List<DemoPerson> people = invent(300);

    @Test
    void theSameDayAndOrganisationsGiveTheSamePeople() {
        assertThat(invent(300)).isEqualTo(people);
    }

    @Test
    void aLargerCommunityBeginsWithTheSamePeople() {
        assertThat(invent(1_000).subList(0, 300)).isEqualTo(people);
    }

    @Test
    void anotherDayMovesTheirDatesAndNothingElse() {
        var aWeekLater = new DemoPopulation(ORGANISATIONS, TODAY.plusWeeks(1)).members(300);
        assertThat(aWeekLater)
                .extracting(DemoPerson::mail)
                .isEqualTo(people.stream().map(DemoPerson::mail).toList());
        assertThat(aWeekLater.getFirst().joinedAt()).isAfter(people.getFirst().joinedAt());
    }

    @Test
    void everyRegionHasPeopleInItsRegionalOfficeAndOthers() {
        var regions = ORGANISATIONS.stream()
                .map(OrganisationView::region)
                .filter(region -> region != null && !region.isEmpty())
                .collect(Collectors.toSet());
        assertThat(regions).hasSize(26);
        assertThat(regions).allSatisfy(region -> {
            var here = people.stream()
                    .filter(person -> region.equals(person.organisation().region()))
                    .toList();
            assertThat(here).hasSizeGreaterThanOrEqualTo(3);
            assertThat(here).anyMatch(person -> person.organisation().kind().isRegional());
        });
    }

    @Test
    void everyKindOfOrganisationTakesPart() {
        Map<OrganisationKind, Long> byKind = people.stream()
                .collect(Collectors.groupingBy(person -> person.organisation().kind(), Collectors.counting()));
        assertThat(byKind.get(OrganisationKind.UGEL)).isBetween(140L, 230L);
        assertThat(byKind.get(OrganisationKind.LOCAL_GOVERNMENT)).isBetween(15L, 60L);
        assertThat(byKind.keySet()).contains(OrganisationKind.DRE, OrganisationKind.GRE, OrganisationKind.MINISTRY);
    }

    @Test
    void nobodyIsThereTwiceEvenAmongTenThousand() {
        var many = invent(10_000);
        assertThat(many).extracting(DemoPerson::mail).doesNotHaveDuplicates();
        assertThat(many)
                .extracting(person ->
                        person.name().givenNames() + " " + person.name().surnames())
                .doesNotHaveDuplicates();
        assertThat(many).extracting(person -> person.mail().domain()).allMatch(domain -> domain.endsWith(".example"));
    }

    @Test
    void postsFitTheOrganisationAndThePerson() {
        var posts = DemoFiles.rows("posts");
        assertThat(people).allSatisfy(person -> {
            Set<String> fitting = posts.stream()
                    .filter(row ->
                            row.get("kind").equals(person.organisation().kind().name()))
                    .map(row -> row.get(person.name().woman() ? "post_f" : "post_m"))
                    .collect(Collectors.toSet());
            assertThat(fitting).contains(person.post());
        });
    }

    @Test
    void anOrganisationHasOneDirector() {
        Map<OrganisationView, Long> directors = invent(10_000).stream()
                .filter(person -> person.post().matches("Director[a]? de UGEL"))
                .collect(Collectors.groupingBy(DemoPerson::organisation, Collectors.counting()));
        assertThat(directors).isNotEmpty();
        assertThat(directors.values()).containsOnly(1L);
    }

    @Test
    void theyJoinedOnWorkingDaysOfTheLastTwoYears() {
        assertThat(people).allSatisfy(person -> {
            var day = Peru.dayOf(person.joinedAt());
            assertThat(day).isBefore(TODAY).isAfterOrEqualTo(TODAY.minusDays(733));
            assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        });
        assertThat(people).anyMatch(person -> Peru.dayOf(person.joinedAt()).isAfter(TODAY.minusDays(30)));
        assertThat(people).anyMatch(person -> Peru.dayOf(person.joinedAt()).isBefore(TODAY.minusDays(600)));
    }

    @Test
    void someAdviseSomeModerateAndOneAdministersASecondRegion() {
        assertThat(having(Role.ADVISOR)).hasSizeBetween(10, 60);
        assertThat(having(Role.MODERATOR)).hasSizeBetween(5, 20);
        assertThat(having(Role.ADMINISTRATOR))
                .singleElement()
                .satisfies(person -> assertThat(person.organisation().region()).isEqualTo("PIU"));
    }

    @Test
    void fewAdviseTheWholeCountryAndTheOthersOneRegion() {
        var everywhere = having(Role.ADVISOR).stream()
                .flatMap(person -> person.roles().stream())
                .filter(scope -> scope.region() == null)
                .toList();

        assertThat(everywhere).hasSizeBetween(1, 4);
    }

    private List<DemoPerson> having(Role role) {
        return people.stream()
                .filter(person -> person.roles().stream().anyMatch(scope -> scope.role() == role))
                .toList();
    }

    private static List<DemoPerson> invent(int count) {
        return new DemoPopulation(ORGANISATIONS, TODAY).members(count);
    }

    private static List<OrganisationView> organisations() {
        try (InputStream file = OrganisationView.class.getResourceAsStream("/reference/organisations.csv")) {
            List<OrganisationView> found = new ArrayList<>(CsvTable.read(file.readAllBytes()).rows().stream()
                    .map(DemoPopulationTests::organisation)
                    .toList());
            found.add(view(OrganisationKind.MINISTRY, "MINEDU", "Ministerio de Educación (DIFOCA)", null));
            found.add(view(OrganisationKind.PARTNER, "FUNDACION", "Fundación Hilo Verde", null));
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OrganisationView organisation(CsvTable.Row row) {
        String region = row.get("region").equals("Piura") ? "PIU" : row.get("region");
        var kind = OrganisationKind.parse(row.get("tipo")).orElseThrow();
        return view(kind, row.get("codigo"), row.get("nombre"), region);
    }

    private static OrganisationView view(OrganisationKind kind, String code, String name, @Nullable String region) {
        var id = new OrganisationId(UUID.nameUUIDFromBytes((kind + code).getBytes(StandardCharsets.UTF_8)));
        return new OrganisationView(id, kind, code, name, region, region, null, true);
    }
}

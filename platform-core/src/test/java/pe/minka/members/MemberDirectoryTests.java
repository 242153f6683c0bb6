package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.CoreTest;
import pe.minka.shared.Forbidden;
import pe.minka.shared.PageRequest;

@CoreTest
class MemberDirectoryTests {

    private static final PageRequest FIRST = new PageRequest(1, 20);

    @Autowired
    private MemberDirectory directory;

    @Autowired
    private Townsfolk people;

    @Test
    void showsAPersonWithOrganisationRegionAndRoles() {
        var advisor = people.holding(Role.ADVISOR, "AYA", "AYA");

        var view = directory.find(advisor.id()).orElseThrow();

        assertThat(view.region()).isEqualTo("AYA");
        assertThat(view.status()).isEqualTo(MemberStatus.ACTIVE);
        assertThat(view.organisation()).isEqualTo(advisor.organisation());
        assertThat(view.grants()).extracting(RoleGrant::role).containsExactly(Role.ADVISOR);
        assertThat(view.has(Role.MEMBER)).isTrue();
    }

    @Test
    void keepsTheOrderAskedForAndLeavesOutWhoIsNotThere() {
        var one = people.active("Ana", "Alca", people.organisation("TAC"));
        var other = people.pending("Beto", "Barrios", people.organisation("TAC"));

        assertThat(directory.findAll(List.of(other, MemberId.next(), one)).keySet())
                .containsExactly(other, one);
        assertThat(directory.findAll(List.of())).isEmpty();
    }

    @Test
    void aRegionWithoutAdministratorIsAnsweredForByTheNationalOnes() {
        var national = people.national();
        var regional = people.regional("UCA");

        assertThat(directory.administratorsOf("UCA")).contains(regional.id()).doesNotContain(national.id());
        assertThat(directory.administratorsOf("TUM")).contains(national.id());
        assertThat(directory.administratorsOf(null)).contains(national.id()).doesNotContain(regional.id());
    }

    @Test
    void findsPeopleByPartsOfNameMailAndOrganisationWithoutAccents() {
        var national = people.national();
        var organisation = people.organisation("LOR", "UGEL Ñauta del Río");
        var person = people.active("Íngrid María", "Ñahui Pérez", organisation);
        var mail = directory.find(person).orElseThrow().mail();

        for (var text : List.of("ingrid nahui", "ÑAHUI", "perez nauta", "ingird maria nahui", mail)) {
            assertThat(ids(new MemberSearch(text, null, null, null, null), national))
                    .as(text)
                    .contains(person);
        }
        for (var text : List.of("%", "_", "¿?")) {
            assertThat(ids(new MemberSearch(text, null, null, null, organisation), national))
                    .as("nobody is called " + text)
                    .isEmpty();
        }
        assertThat(ids(new MemberSearch("zzzz qqqq", null, null, null, null), national))
                .isEmpty();
    }

    @Test
    void filtersByStatusRoleRegionAndOrganisation() {
        var national = people.national();
        var organisation = people.organisation("MOQ");
        var pending = people.pending("Carla", "Condori", organisation);
        var active = people.active("Dina", "Díaz", organisation);
        var moderator = people.holding(Role.MODERATOR, "MOQ", "MOQ");

        assertThat(ids(new MemberSearch("", MemberStatus.PENDING, null, "MOQ", null), national))
                .containsExactly(pending);
        assertThat(ids(new MemberSearch("", null, Role.MODERATOR, "MOQ", null), national))
                .containsExactly(moderator.id());
        assertThat(ids(new MemberSearch("", null, Role.MEMBER, null, organisation), national))
                .containsExactly(active);
    }

    @Test
    void aRegionalAdministratorFindsOnlyThePeopleOfTheRegion() {
        var regional = people.regional("PAS");
        var inside = people.active("Elva", "Escobar", people.organisation("PAS"));
        var outside = people.active("Elva", "Escobar", people.organisation("ICA"));
        var ministry = people.active("Elva", "Escobar", people.organisation(null));

        assertThat(ids(new MemberSearch("escobar", null, null, null, null), regional))
                .contains(inside)
                .doesNotContain(outside, ministry);
        assertThat(ids(new MemberSearch("escobar", null, null, "ICA", null), regional))
                .isEmpty();
    }

    @Test
    void nobodyButAdministratorsSearches() {
        var advisor = people.holding(Role.ADVISOR, "PAS", "PAS");
        assertThatThrownBy(() -> directory.search(MemberSearch.all(), advisor, FIRST))
                .isInstanceOf(Forbidden.class);
    }

    private List<MemberId> ids(MemberSearch search, Access asker) {
        return directory.search(search, asker, FIRST).items().stream()
                .map(MemberView::id)
                .toList();
    }
}

package pe.minka.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.audit.AuditFilter;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditView;
import pe.minka.shared.ActorId;
import pe.minka.shared.Forbidden;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.Uuid7;

@CoreTest
@Transactional
class OrganisationsTests {

    private static final CatalogueEditor NATIONAL = new CatalogueEditor(new ActorId(Uuid7.next()), true, Set.of());
    private static final CatalogueEditor OF_AYACUCHO =
            new CatalogueEditor(new ActorId(Uuid7.next()), false, Set.of("AYA"));

    @Autowired
    private Organisations organisations;

    @Autowired
    private OrganisationCatalogue catalogue;

    @Autowired
    private Partners partners;

    @Autowired
    private Regions regions;

    @Autowired
    private AuditLog audit;

    private OrganisationDetails details(String slug) {
        var organisation = catalogue.findBySlug(slug).orElseThrow();
        return catalogue.details(organisation.id()).orElseThrow();
    }

    private AuditView lastEntry(String subject) {
        var filter = new AuditFilter(null, null, subject, null, null, null);
        return audit.page(filter, new PageRequest(1, 1)).items().getFirst();
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    private static DescribeOrganisation renamed(OrganisationDetails seen, String name) {
        return new DescribeOrganisation(
                seen.organisation().id(),
                seen.version(),
                name,
                seen.organisation().region(),
                seen.organisation().province(),
                seen.parent() == null ? null : seen.parent().code());
    }

    @Test
    void aRegionalAdministratorCorrectsWhatLiesInTheRegion() {
        var seen = details("ugel-050003");

        organisations.describe(renamed(seen, "UGEL Huanca Sancos (sede)"), OF_AYACUCHO);

        assertThat(details("ugel-050003").organisation().name()).isEqualTo("UGEL Huanca Sancos (sede)");
        var entry = lastEntry(seen.organisation().id().value().toString());
        assertThat(entry.action()).isEqualTo("organisation.described");
        assertThat(entry.actor()).isEqualTo(OF_AYACUCHO.id());
        assertThat(entry.region()).isEqualTo("AYA");
        assertThat(entry.details()).containsEntry("name", "UGEL Huancasancos → UGEL Huanca Sancos (sede)");
    }

    @Test
    void whatLiesElsewhereIsNotThereForThem() {
        var seen = details("ugel-110003");
        var id = seen.organisation().id();

        assertThatThrownBy(() -> organisations.describe(renamed(seen, "UGEL Nazca"), OF_AYACUCHO))
                .isInstanceOf(OrganisationNotFound.class);
        assertThatThrownBy(() -> organisations.addAlias(id, "UGEL de las líneas", OF_AYACUCHO))
                .isInstanceOf(OrganisationNotFound.class);
        assertThatThrownBy(() -> organisations.removeAlias(id, "UGEL Nazca", OF_AYACUCHO))
                .isInstanceOf(OrganisationNotFound.class);
        assertThatThrownBy(() -> organisations.close(id, seen.version(), "porque sí", OF_AYACUCHO))
                .isInstanceOf(OrganisationNotFound.class);
        assertThatThrownBy(() -> organisations.reopen(id, seen.version(), OF_AYACUCHO))
                .isInstanceOf(OrganisationNotFound.class);
        assertThatThrownBy(() -> organisations.register(
                        new RegisterOrganisation(OrganisationKind.UGEL, "050099", "UGEL Nueva", "AYA", null, null),
                        OF_AYACUCHO))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aRegionalAdministratorMovesNothingToAnotherRegion() {
        var seen = details("ugel-050003").organisation();
        var moved = new DescribeOrganisation(seen.id(), 0, seen.name(), "ICA", seen.province(), null);

        assertThatThrownBy(() -> organisations.describe(moved, OF_AYACUCHO)).isInstanceOf(Forbidden.class);
        organisations.describe(moved, NATIONAL);
        assertThat(details("ugel-050003").organisation().label()).isEqualTo("UGEL Huancasancos · Ica");
    }

    @Test
    void theLaterOfTwoEditorsIsTold() {
        var seen = details("ugel-050003");
        organisations.describe(renamed(seen, "UGEL Primera"), NATIONAL);

        assertThatThrownBy(() -> organisations.describe(renamed(seen, "UGEL Segunda"), OF_AYACUCHO))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(details("ugel-050003").organisation().name()).isEqualTo("UGEL Primera");
    }

    @Test
    void nothingIsSaidWhenNothingChanges() {
        var seen = details("ugel-050003");

        organisations.describe(renamed(seen, "  UGEL Huancasancos "), NATIONAL);

        assertThat(details("ugel-050003").version()).isEqualTo(seen.version());
    }

    @Test
    void registersAnOfficeUnderItsRegionalOne() {
        var id = organisations.register(
                new RegisterOrganisation(OrganisationKind.UGEL, "050099", "UGEL Nueva", "AYA", "Huamanga", "050000"),
                NATIONAL);

        var details = catalogue.details(id).orElseThrow();
        assertThat(details.parent())
                .isNotNull()
                .extracting(OrganisationView::slug)
                .isEqualTo("dre-050000");
        assertThat(catalogue.directedBy(details("dre-050000").organisation()))
                .extracting(OrganisationView::id)
                .contains(id);
        assertThat(lastEntry(id.value().toString()).action()).isEqualTo("organisation.registered");
    }

    @Test
    void keysNamesAndOfficesMustFit() {
        refused("organisations.code.taken", () -> register("050003", "UGEL Otra", "AYA", null));
    }

    @Test
    void aNameStandsOnceInARegion() {
        refused("organisations.name.taken", () -> register("050099", "ugel huancasancos", "AYA", null));
        assertThat(register("020098", "ugel huancasancos", "ANC", null)).isNotNull();
    }

    @Test
    void anOfficeBelongsToTheSameRegion() {
        refused("organisations.parent.elsewhere", () -> register("050099", "UGEL Nueva", "AYA", "110000"));
        refused("organisations.region.unknown", () -> register("050099", "UGEL Nueva", "XXX", null));
        refused("organisations.code.invalid", () -> register("0500-99", "UGEL Nueva", "AYA", null));
        refused(
                "organisations.kind.partner",
                () -> organisations.register(
                        new RegisterOrganisation(OrganisationKind.PARTNER, "UNICEF", "Unicef", null, null, null),
                        NATIONAL));
    }

    private OrganisationId register(String code, String name, String region, @Nullable String parent) {
        return organisations.register(
                new RegisterOrganisation(OrganisationKind.UGEL, code, name, region, null, parent), NATIONAL);
    }

    @Test
    void anAliasIsFoundAtOnceAndLeadsToOneOfficeOfAKind() {
        var ugel = details("ugel-050003").organisation();

        organisations.addAlias(ugel.id(), "UGEL Qarakaso", OF_AYACUCHO);

        assertThat(catalogue.suggest("qarakaso", 8))
                .extracting(OrganisationView::id)
                .containsExactly(ugel.id());
        refused("organisations.alias.known", () -> organisations.addAlias(ugel.id(), "ugel qaraKASO", NATIONAL));
        refused("organisations.alias.taken", () -> organisations.addAlias(ugel.id(), "UGEL Nasca", NATIONAL));
        refused("organisations.alias.taken", () -> organisations.addAlias(ugel.id(), "nazca", NATIONAL));

        organisations.removeAlias(ugel.id(), "UGEL Qarakaso", OF_AYACUCHO);
        assertThat(details("ugel-050003").aliases())
                .doesNotContain("UGEL Qarakaso")
                .contains("UGEL Huanca Sancos");
    }

    @Test
    void whatIsClosedIsNotSuggestedButStays() {
        var seen = details("ugel-050003");
        var id = seen.organisation().id();

        organisations.close(id, seen.version(), "Se unió a la UGEL Huamanga", OF_AYACUCHO);

        assertThat(catalogue.suggest("huancasancos", 8))
                .extracting(OrganisationView::id)
                .doesNotContain(id);
        assertThat(catalogue.find(id)).isPresent();
        assertThat(details("ugel-050003").inactiveReason()).isEqualTo("Se unió a la UGEL Huamanga");
        assertThat(lastEntry(id.value().toString()).reason()).isEqualTo("Se unió a la UGEL Huamanga");
        var closed = OrganisationSearch.of("huancasancos").whetherActive(false);
        assertThat(catalogue.search(closed, new PageRequest(1, 5)).items())
                .extracting(OrganisationView::id)
                .containsExactly(id);
    }

    @Test
    void partnersAreKeptByTheNation() {
        var command = new DescribePartner("Fundación Puente Inca", PartnerType.FOUNDATION, "puente.example", "Ana");
        assertThatThrownBy(() -> partners.register(command, OF_AYACUCHO)).isInstanceOf(Forbidden.class);

        var id = partners.register(command, NATIONAL);
        var partner = partners.find(id).orElseThrow();
        assertThat(partner.web()).isEqualTo("https://puente.example");
        assertThat(partner.slug()).isEqualTo("aliado-fundacionpuentei");

        partners.describe(
                id,
                partner.version(),
                new DescribePartner("Fundación Puente Inca", PartnerType.FOUNDATION, null, "Ana"),
                NATIONAL);
        assertThat(lastEntry(id.value().toString()).details()).containsOnlyKeys("web");

        partners.retire(id, partner.version() + 1, "Terminó el convenio", NATIONAL);
        assertThat(partners.find(id)).get().extracting(PartnerView::active).isEqualTo(false);
        assertThatThrownBy(() -> partners.reinstate(id, 0, NATIONAL))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void twoPartnersWithTheSameLettersGetTwoCodes() {
        var first = new DescribePartner("Universidad Intercultural Uno", PartnerType.UNIVERSITY, null, null);
        var second = new DescribePartner("Universidad Intercultural Dos", PartnerType.UNIVERSITY, null, null);

        partners.register(first, NATIONAL);
        var id = partners.register(second, NATIONAL);

        assertThat(partners.find(id)).get().extracting(PartnerView::code).isEqualTo("UNIVERSIDADINTER2");
    }

    @Test
    void theMacroRegionOfARegionIsDecidedByTheNation() {
        assertThat(regions.find("anc"))
                .get()
                .extracting(RegionView::macroRegionInferred)
                .isEqualTo(true);
        assertThatThrownBy(() -> regions.assign("AYA", "CENTRO", "SUR", OF_AYACUCHO))
                .isInstanceOf(Forbidden.class);

        regions.assign("ANC", "NORTE", "NORTE", NATIONAL);
        assertThat(regions.find("02"))
                .get()
                .extracting(RegionView::macroRegionInferred)
                .isEqualTo(false);
        assertThat(lastEntry("ANC").action()).isEqualTo("region.macroRegionConfirmed");

        regions.assign("ANC", "NORTE", "CENTRO", NATIONAL);
        assertThat(lastEntry("ANC").details()).containsEntry("macroRegion", "NORTE → CENTRO");
        assertThatThrownBy(() -> regions.assign("ANC", "NORTE", "SUR", NATIONAL))
                .isInstanceOf(OptimisticLockingFailureException.class);
        refused("organisations.macroRegion.unknown", () -> regions.assign("ANC", "CENTRO", "ESTE", NATIONAL));
    }
}

package pe.minka.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pe.minka.shared.RuleViolation;

class OrganisationTests {

    private static final Instant NOW = Instant.parse("2026-11-21T15:32:00Z");
    private static final OrganisationFacts FACTS =
            new OrganisationFacts("UGEL Huancasancos", "AYA", "Huanca Sancos", "050000", true);

    private static Organisation ugel() {
        return Organisation.register(new OrganisationKey(OrganisationKind.UGEL, "050003"), FACTS);
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }

    @Test
    void keepsTheFactsItWasRegisteredWith() {
        assertThat(ugel().facts()).isEqualTo(FACTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"50003", "0500033", "05000A"})
    void anOfficialCodeHasSixDigits(String code) {
        refused(
                "organisations.code.sixDigits",
                () -> Organisation.register(new OrganisationKey(OrganisationKind.UGEL, code), FACTS));
    }

    @Test
    void onlyAnOfficeOfTheStateNeedsARegion() {
        var nowhere = new OrganisationFacts("Fundación Puente", null, null, null, true);

        assertThat(Organisation.register(new OrganisationKey(OrganisationKind.PARTNER, "PUENTE"), nowhere)
                        .region())
                .isNull();
        refused("organisations.region.required", () -> ugel().describe(nowhere));
    }

    @Test
    void aRegionalOfficeIsDirectedByNobody() {
        var office = Organisation.register(
                new OrganisationKey(OrganisationKind.DRE, "050000"),
                new OrganisationFacts("DRE Ayacucho", "AYA", "", "050000", true));

        assertThat(office.facts()).isEqualTo(new OrganisationFacts("DRE Ayacucho", "AYA", null, null, true));
    }

    @Test
    void namesAreOneLineWithoutStrangeSigns() {
        var ugel = ugel();

        ugel.describe(new OrganisationFacts("  UGEL\u00a0Huanca\u202eSancos \n", "AYA", " ", null, true));

        assertThat(ugel.name()).isEqualTo("UGEL HuancaSancos");
        assertThat(ugel.facts().province()).isNull();
        refused(
                "organisations.name.short",
                () -> ugel.describe(new OrganisationFacts(" 12 ", "AYA", null, null, true)));
        refused(
                "organisations.name.long",
                () -> ugel.describe(new OrganisationFacts("x".repeat(161), "AYA", null, null, true)));
    }

    @Test
    void anAliasIsKeptOnce() {
        var ugel = ugel();

        assertThat(ugel.addAlias("UGEL  Huanca Sancos")).isTrue();
        assertThat(ugel.addAlias("ugel huanca sancos")).isFalse();
        assertThat(ugel.addAlias("ugel HUANCASANCOS")).isFalse();
        assertThat(ugel.removeAlias("UGEL Huanca Sancos")).isTrue();
        assertThat(ugel.removeAlias("UGEL Huanca Sancos")).isFalse();
    }

    @Test
    void thirtyAliasesAreEnough() {
        var ugel = ugel();
        for (int i = 0; i < 30; i++) {
            ugel.addAlias("alias " + i);
        }

        refused("organisations.alias.tooMany", () -> ugel.addAlias("uno más"));
    }

    @Test
    void closesAndReopens() {
        var ugel = ugel();

        ugel.close("Se unió a otra", NOW);
        assertThat(ugel.facts().active()).isFalse();
        refused("organisations.closedAlready", () -> ugel.close("otra vez", NOW));

        ugel.reopen();
        assertThat(ugel.facts().active()).isTrue();
        refused("organisations.openAlready", ugel::reopen);
    }

    @ParameterizedTest
    @CsvSource({
        "www.trescordilleras.example, https://www.trescordilleras.example",
        "HTTP://unicef.org/peru,      http://unicef.org/peru",
        "https://a.pe/x?y=1,          https://a.pe/x?y=1"
    })
    void aPartnersWebAddressIsComplete(String typed, String kept) {
        assertThat(new Partner(PartnerType.OTHER, typed, " ").web()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "https://", "https://localhost", "https://a b.pe", "https://x@a.pe"})
    void anythingElseIsNoWebAddress(String typed) {
        refused("organisations.web.invalid", () -> new Partner(PartnerType.OTHER, typed, null));
    }

    @Test
    void aRegionKnowsWhenItsMacroRegionWasDecided() {
        var region = new Region("ANC", 0, "02", "Áncash", "NORTE", true);

        assertThat(region.assign("NORTE")).isTrue();
        assertThat(region.assign("NORTE")).isFalse();
        assertThat(region.assign("CENTRO")).isTrue();
        assertThat(region.macroRegion()).isEqualTo("CENTRO");
    }

    @Test
    void addressesKeepKindAndCode() {
        var key = new OrganisationKey(OrganisationKind.LOCAL_GOVERNMENT, "150100");

        assertThat(key.slug()).isEqualTo("gobierno-local-150100");
        assertThat(OrganisationKey.ofSlug("gobierno-local-150100")).contains(key);
        assertThat(OrganisationKey.ofSlug("Ministerio-minedu"))
                .contains(new OrganisationKey(OrganisationKind.MINISTRY, "MINEDU"));
        assertThat(OrganisationKey.ofSlug("ugel-")).isEmpty();
        assertThat(OrganisationKey.ofSlug("oficina-050003")).isEmpty();
        assertThat(OrganisationKey.ofSlug("050003")).isEmpty();
    }
}

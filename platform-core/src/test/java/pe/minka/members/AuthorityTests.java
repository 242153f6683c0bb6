package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;
import static pe.minka.members.Authority.Refusal.ONESELF;
import static pe.minka.members.Authority.Refusal.RANK;
import static pe.minka.members.Authority.Refusal.SCOPE;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import pe.minka.organisations.OrganisationId;

class AuthorityTests {

    private static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");

    private final Access national = admin(null);
    private final Access ayacucho = admin("AYA");

    @Test
    void aNationalAdministratorDecidesOnEverybodyElse() {
        assertThat(Authority.over(national, person("TUM"))).isEmpty();
        assertThat(Authority.over(national, person(null))).isEmpty();
        assertThat(Authority.over(national, person("AYA", grant(Role.ADMINISTRATOR, null))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ADVISOR", "MODERATOR", "ADMINISTRATOR"})
    void nobodyDecidesOnThemselves(Role role) {
        for (var admin : Set.of(national, ayacucho)) {
            var oneself = new MemberView(
                    admin.id(),
                    "Rosa Quispe",
                    admin.mail(),
                    admin.organisation(),
                    admin.region(),
                    "Especialista",
                    MemberStatus.ACTIVE,
                    NOW,
                    admin.grants(),
                    admin.face());
            assertThat(Authority.over(admin, oneself)).contains(ONESELF);
            assertThat(Authority.over(admin, oneself, new RoleScope(role, "AYA")))
                    .contains(ONESELF);
        }
    }

    @Test
    void aRegionalAdministratorDecidesInTheRegionOnPeopleOfLowerRank() {
        assertThat(Authority.over(ayacucho, person("AYA"))).isEmpty();
        assertThat(Authority.over(ayacucho, person("AYA", grant(Role.MODERATOR, null))))
                .isEmpty();
        assertThat(Authority.over(ayacucho, person("AYA", grant(Role.ADMINISTRATOR, "AYA"))))
                .contains(RANK);
        assertThat(Authority.over(ayacucho, person("AYA", grant(Role.ADMINISTRATOR, null))))
                .contains(RANK);
        assertThat(Authority.over(ayacucho, person("ICA"))).contains(SCOPE);
        assertThat(Authority.over(ayacucho, person(null))).contains(SCOPE);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "ADVISOR,AYA,-",
                "MODERATOR,AYA,-",
                "ADVISOR,ICA,SCOPE",
                "MODERATOR,ICA,SCOPE",
                "ADVISOR,-,SCOPE",
                "MODERATOR,-,SCOPE",
                "ADMINISTRATOR,AYA,RANK",
                "ADMINISTRATOR,-,RANK"
            })
    void aRegionalAdministratorGivesRolesBelowTheOwnOneInTheOwnRegion(
            Role role, @Nullable String region, Authority.@Nullable Refusal refusal) {
        assertThat(Authority.over(ayacucho, person("AYA"), new RoleScope(role, region))
                        .orElse(null))
                .isEqualTo(refusal);
        assertThat(Authority.over(national, person("AYA"), new RoleScope(role, region)))
                .isEmpty();
    }

    private static Access admin(@Nullable String region) {
        return new Access(
                MemberId.next(),
                "admin@minedu.gob.pe",
                new Profile("Rosa", "Quispe", OrganisationId.next(), "Especialista"),
                region,
                Preferences.DEFAULT,
                Set.of(grant(Role.ADMINISTRATOR, region)),
                null);
    }

    private static MemberView person(@Nullable String region, RoleGrant... grants) {
        return new MemberView(
                MemberId.next(),
                "Ana Alca",
                "ana@ugel.gob.pe",
                OrganisationId.next(),
                region,
                "Especialista",
                MemberStatus.ACTIVE,
                NOW,
                Set.of(grants),
                new Face("AA", null));
    }

    private static RoleGrant grant(Role role, @Nullable String region) {
        return new RoleGrant(role, region, null, NOW);
    }
}

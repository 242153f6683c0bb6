package pe.minka.gamification;

import pe.minka.organisations.OrganisationId;

/** Where those who are ranked work (ámbito). */
public sealed interface RankingScope {

    RankingScope NATIONAL = new National();

    /** In the whole country. */
    record National() implements RankingScope {}

    record InMacroRegion(String code) implements RankingScope {}

    record InRegion(String code) implements RankingScope {}

    record InOrganisation(OrganisationId id) implements RankingScope {}
}

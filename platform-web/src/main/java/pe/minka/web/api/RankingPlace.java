package pe.minka.web.api;

/** What kind of place a ranking is of; all but the country need its identifier. */
enum RankingPlace {
    NATIONAL,
    MACRO_REGION,
    REGION,
    ORGANISATION
}

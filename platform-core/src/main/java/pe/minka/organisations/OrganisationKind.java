package pe.minka.organisations;

/** What an organisation is (tipo de entidad). */
public enum OrganisationKind {
    DRE,
    GRE,
    UGEL,
    LOCAL_GOVERNMENT,
    MINISTRY,
    PARTNER
}

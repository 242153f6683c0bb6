package pe.minka.organisations;

/** What sort of institution a partner is (tipo de aliado). */
public enum PartnerType {
    UNIVERSITY,
    FOUNDATION,
    COOPERATION,
    ASSOCIATION,
    RESEARCH,
    COMPANY,
    PUBLIC,
    OTHER
}

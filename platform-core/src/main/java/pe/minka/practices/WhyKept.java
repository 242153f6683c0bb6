package pe.minka.practices;

/** What somebody has done with a practice, so that it is not taken back. */
public enum WhyKept {
    /** Gone already, by the will of its holder. */
    GONE,
    /** Written on, or published by its team. */
    WRITTEN,
    /** It belongs to other organisations, or another one leads it. */
    CREDITED,
    /** Others hold it or write with its holder, or there is evidence. */
    SHARED,
    /** It has begun its way on the route, or an expert was asked. */
    ON_ROUTE,
    /** Readers support, follow, comment or cite it. */
    READ
}

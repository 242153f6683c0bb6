package pe.minka.practices.sheet;

/** The educational modality a practice works for (modalidad educativa). */
public enum Modality {
    REGULAR_BASIC,
    ALTERNATIVE_BASIC,
    SPECIAL_BASIC,
    TECHNICAL_PRODUCTIVE,
    HIGHER,
    ALL
}

package pe.minka.practices;

/** How a practice was taken over: réplica by one organisation, escalamiento by a regional office for all of its own. */
public enum TransferKind {
    REPLICA,
    SCALE_UP
}

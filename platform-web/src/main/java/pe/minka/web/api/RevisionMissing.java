package pe.minka.web.api;

/** A change that does not say what it was made from. */
final class RevisionMissing extends RuntimeException {

    RevisionMissing() {
        super("no If-Match");
    }
}

package pe.minka.documents;

/**
 * A piece of a document that has no place in the form (texto sin ubicar): the author decides what becomes of it.
 *
 * @param label what stood beside it, if anything
 */
public record UnplacedText(String label, String text) {}

package pe.minka.documents;

/** A part of an answer as a document shows it, whatever kind of document it is. */
public sealed interface FormPiece {

    /** What an author wrote; lines that begin with «- » or «1. » are lists. */
    record Text(String text) implements FormPiece {}

    /** A heading inside an answer; those of level 2 name what the form has no row for. */
    record Heading(int level, String text) implements FormPiece {}

    /** One item of a list, whatever its text looks like. */
    record Bullet(int level, String text) implements FormPiece {}

    record Line(String text) implements FormPiece {}

    /** A name and what stands for it: «Cargo: Directora». */
    record Fact(String label, String text) implements FormPiece {}

    record Box(String label, boolean made) implements FormPiece {}

    record Link(String address) implements FormPiece {}
}

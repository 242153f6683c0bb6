package pe.minka.imports;

import java.util.List;
import pe.minka.documents.PlacementReport;
import pe.minka.documents.UnplacedText;

/** A form that was read, before a draft is made of it. */
public sealed interface Brought permits BroughtForm, BroughtLesson {

    FormUpload upload();

    /** Whether it is a form of the other kind, which has its own place to be brought to. */
    boolean isMisplaced();

    /** Whether nobody has written anything in it: then it has no title either. */
    boolean isBlank();

    /** What the draft would be called. */
    String title();

    PlacementReport report();

    /** The institutions the draft would name beside the one of its author. */
    List<NamedOrganisation> organisations();

    /** The pieces without a place in the draft, in their order: whoever sent it decides what becomes of each. */
    List<UnplacedText> loose();
}

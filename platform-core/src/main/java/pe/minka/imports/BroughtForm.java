package pe.minka.imports;

import java.util.List;
import pe.minka.documents.FormReading;
import pe.minka.documents.UnplacedText;

/**
 * A form that was read, before a draft is made of it.
 *
 * @param title what the draft would be called
 * @param loose the pieces without a place in the draft, in their order: whoever sent it decides what becomes of each
 */
public record BroughtForm(
        FormUpload upload,
        FormReading reading,
        String title,
        List<NamedOrganisation> organisations,
        List<UnplacedText> loose) {

    public BroughtForm {
        organisations = List.copyOf(organisations);
        loose = List.copyOf(loose);
    }
}

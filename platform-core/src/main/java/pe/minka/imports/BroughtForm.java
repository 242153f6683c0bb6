package pe.minka.imports;

import java.util.List;
import pe.minka.documents.FormReading;
import pe.minka.documents.PlacementReport;
import pe.minka.documents.UnplacedText;

/** The form of a practice. */
public record BroughtForm(
        FormUpload upload,
        FormReading reading,
        boolean isMisplaced,
        String title,
        List<NamedOrganisation> organisations,
        List<UnplacedText> loose)
        implements Brought {

    public BroughtForm {
        organisations = List.copyOf(organisations);
        loose = List.copyOf(loose);
    }

    @Override
    public boolean isBlank() {
        return reading.outcome() == FormReading.Outcome.EMPTY_FORM;
    }

    @Override
    public PlacementReport report() {
        return reading.report();
    }
}

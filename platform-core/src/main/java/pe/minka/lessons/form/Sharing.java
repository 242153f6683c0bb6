package pe.minka.lessons.form;

import java.util.List;
import pe.minka.writing.Gap;

/** Whether the author authorises to share the lesson. */
public record Sharing(Consent consent) implements LessonPart {

    public static final Sharing NONE = new Sharing(Consent.UNCLEAR);

    public boolean isAuthorised() {
        return consent == Consent.YES;
    }

    @Override
    public boolean isEmpty() {
        return consent == Consent.UNCLEAR;
    }

    @Override
    public List<Gap> gaps() {
        return isEmpty() ? List.of(Gap.at("consent", "lessons.gap.noConsent")) : List.of();
    }
}

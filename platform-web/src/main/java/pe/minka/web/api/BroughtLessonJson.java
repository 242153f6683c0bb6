package pe.minka.web.api;

import java.util.List;
import java.util.UUID;
import pe.minka.imports.BroughtLesson;
import pe.minka.lessons.form.Consent;

/**
 * A form of a lesson that became a draft, and where every piece of it went.
 *
 * @param recognised its labels are those of the form; otherwise all of its text waits as notes of the draft
 * @param earlier the codes of what was made of the same document before
 * @param consent whether sharing is authorised, as far as the mark says so without doubt
 */
record BroughtLessonJson(
        String code,
        UUID upload,
        boolean recognised,
        String title,
        Consent consent,
        List<BroughtFormJson.Placed> placed,
        List<BroughtFormJson.Loose> unplaced,
        List<String> earlier) {

    static BroughtLessonJson of(String code, BroughtLesson brought, List<String> earlier) {
        var reading = brought.reading();
        return new BroughtLessonJson(
                code,
                brought.upload().id().value(),
                reading.recognised(),
                brought.title(),
                reading.form().content().sharing().consent(),
                BroughtFormJson.placed(brought),
                BroughtFormJson.unplaced(brought),
                earlier);
    }
}

package pe.minka.documents;

import pe.minka.lessons.form.LessonContent;

/**
 * Everything the form of a lesson (formato de lección aprendida) holds.
 *
 * @param entity the organisation as it was typed
 */
public record LessonForm(LessonContent content, String entity) {

    public LessonForm {
        entity = entity.strip();
    }
}

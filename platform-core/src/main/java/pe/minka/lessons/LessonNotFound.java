package pe.minka.lessons;

import pe.minka.shared.NotFound;

/** There is no such lesson, or none that whoever asks may know of. */
class LessonNotFound extends NotFound {

    LessonNotFound(String code) {
        super("lesson " + code);
    }
}

package pe.minka.practices;

import pe.minka.shared.NotFound;

/** There is no such practice, or none that whoever asks may know of. */
class PracticeNotFound extends NotFound {

    PracticeNotFound(String code) {
        super("practice " + code);
    }
}

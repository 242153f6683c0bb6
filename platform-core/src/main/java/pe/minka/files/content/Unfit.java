package pe.minka.files.content;

import pe.minka.files.FileRefused;

/** Why a file is not taken, in the codes of the texts. */
final class Unfit {

    private Unfit() {}

    static FileRefused unknownType() {
        return FileRefused.notAccepted("files.type");
    }

    static FileRefused damaged() {
        return FileRefused.notAccepted("files.damaged");
    }

    static FileRefused misnamed() {
        return FileRefused.notAccepted("files.misnamed");
    }

    static FileRefused empty() {
        return FileRefused.notAccepted("files.empty");
    }

    static FileRefused tooManyPixels(int megapixels) {
        return FileRefused.notAccepted("files.image.pixels", megapixels);
    }

    static FileRefused active() {
        return FileRefused.notAccepted("files.active");
    }

    static FileRefused twoThings() {
        return FileRefused.notAccepted("files.polyglot");
    }

    static FileRefused unpacksTooLarge() {
        return FileRefused.notAccepted("files.bomb");
    }
}

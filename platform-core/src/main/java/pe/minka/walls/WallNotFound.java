package pe.minka.walls;

import pe.minka.shared.NotFound;

/** There is no such wall, card or contribution, or none that whoever asks may read. */
class WallNotFound extends NotFound {

    WallNotFound(String what) {
        super(what);
    }
}

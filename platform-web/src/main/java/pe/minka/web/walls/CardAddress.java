package pe.minka.web.walls;

import java.util.UUID;
import java.util.function.Function;
import pe.minka.shared.NotFound;
import pe.minka.walls.CardId;
import pe.minka.walls.CardView;

/** A card on its wall, as an address names them: on another wall there is no such card. */
record CardAddress(String wall, UUID card) {

    CardId id() {
        return new CardId(card);
    }

    CardView in(Function<CardId, CardView> reading) {
        var found = reading.apply(id());
        if (!found.wallSlug().equals(wall)) {
            throw new NotFound("card " + card + " on " + wall);
        }
        return found;
    }
}

package pe.minka.web.walls;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pe.minka.shared.Qr;

/** Where the people in a room find a wall on their phones. */
@Component
class Projection {

    private final String baseUrl;

    Projection(@Value("${minka.base-url}") String baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** An address, also as a picture. */
    record Place(String address, Qr picture) {}

    Place of(String path) {
        String address = baseUrl + path;
        return new Place(address, Qr.of(address));
    }
}

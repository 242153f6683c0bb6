package pe.minka.web.documents;

import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import pe.minka.practices.PracticeReading;

/** The address that stands on paper: short, and good for as long as the practice is known by its code, however it is typed. */
@Controller
class ShortAddressController {

    static final String ROOT = "/p/";

    private final PracticeReading reading;

    ShortAddressController(PracticeReading reading) {
        this.reading = reading;
    }

    @GetMapping(ROOT + "{code}")
    ResponseEntity<Void> go(@PathVariable String code) {
        String known = reading.page(code.toUpperCase(Locale.ROOT)).code();
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.LOCATION, "/practicas/" + known)
                .build();
    }
}

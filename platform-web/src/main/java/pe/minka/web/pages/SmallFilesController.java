package pe.minka.web.pages;

import java.net.URI;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What browsers and search engines ask for on their own. */
@Controller
class SmallFilesController {

    private static final CacheControl A_DAY = CacheControl.maxAge(Duration.ofDays(1));

    /** Searching costs work and leads nowhere new; a demonstration is nobody's source. */
    private static final String FOR_ROBOTS = """
            User-agent: *
            Disallow:\s""";

    private final String disallowed;

    SmallFilesController(@Value("${minka.demo}") boolean demo) {
        this.disallowed = demo ? "/" : "/buscar";
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .cacheControl(A_DAY)
                .contentType(MediaType.TEXT_PLAIN)
                .body(FOR_ROBOTS + disallowed + "\n");
    }

    @GetMapping("/favicon.ico")
    ResponseEntity<Void> icon() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(A_DAY)
                .location(URI.create("/img/favicon.svg"))
                .build();
    }
}

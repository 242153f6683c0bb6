package pe.minka.web.api;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.practices.PracticeId;
import pe.minka.practices.Practices;
import pe.minka.web.security.Me;
import tools.jackson.databind.JsonNode;

/** Practices while they are written: programs begin them, change their sections and publish them. */
@RestController
class PracticeWritingController {

    private static final String SECTIONS = "/api/v1/practices/{code}/sections";

    private final Practices practices;
    private final SectionDesk desk;

    PracticeWritingController(Practices practices, SectionDesk desk) {
        this.practices = practices;
        this.desk = desk;
    }

    @PostMapping("/api/v1/practices")
    @ResponseStatus(HttpStatus.CREATED)
    DraftJson startPractice(@Me Access me, @RequestBody NewPracticeJson sent) {
        var id = PracticeId.next();
        String code = practices.start(me, id, Sent.required("title", sent.title()));
        return new DraftJson(id.value(), code, sent.title().strip());
    }

    @GetMapping(SECTIONS)
    CursorPage<SectionJson> listPracticeSections(@Me Access me, @PathVariable String code) {
        return new CursorPage<>(desk.all(me, code), null);
    }

    @PatchMapping(SECTIONS + "/{section}")
    SectionJson changePracticeSection(
            @Me Access me,
            @PathVariable String code,
            @PathVariable String section,
            @RequestHeader(name = SectionTag.HEADER, required = false) @Nullable String ifMatch,
            @RequestBody @Accepts(SectionContentJson.class) JsonNode sent,
            HttpServletResponse response) {
        var saved = desk.change(me, code, section, ifMatch, sent);
        response.setHeader(HttpHeaders.ETAG, saved.etag());
        return saved;
    }

    @PostMapping("/api/v1/practices/{code}/publication")
    @ResponseStatus(HttpStatus.CREATED)
    PublishedJson publishPractice(
            @Me Access me, @PathVariable String code, @RequestBody(required = false) @Nullable PublicationJson sent) {
        String reason = sent == null ? null : sent.reason();
        return new PublishedJson(code, desk.publish(me, code, Sent.text(reason)));
    }
}

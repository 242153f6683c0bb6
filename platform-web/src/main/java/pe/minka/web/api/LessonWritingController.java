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
import pe.minka.lessons.LessonId;
import pe.minka.lessons.LessonState;
import pe.minka.lessons.LessonSubmission;
import pe.minka.lessons.Lessons;
import pe.minka.members.Access;
import pe.minka.web.json.UnderRules;
import pe.minka.web.security.Me;
import tools.jackson.databind.JsonNode;

/** Lessons while they are written: programs begin them, change their parts and send them to review. */
@RestController
class LessonWritingController {

    private static final String SECTIONS = LessonsController.ONE + "/sections";

    private final Lessons lessons;
    private final LessonSubmission submission;
    private final LessonPartDesk desk;

    LessonWritingController(Lessons lessons, LessonSubmission submission, LessonPartDesk desk) {
        this.lessons = lessons;
        this.submission = submission;
        this.desk = desk;
    }

    @PostMapping(LessonsController.ALL)
    @ResponseStatus(HttpStatus.CREATED)
    DraftJson startLesson(@Me Access me, @RequestBody NewLessonJson sent) {
        var id = LessonId.next();
        String code = lessons.start(me, id, Sent.required("title", sent.title()));
        return new DraftJson(id.value(), code, sent.title().strip());
    }

    @GetMapping(SECTIONS)
    CursorPage<LessonPartSectionJson> listLessonSections(@Me Access me, @PathVariable String code) {
        return new CursorPage<>(desk.all(me, code), null);
    }

    @PatchMapping(SECTIONS + "/{section}")
    LessonPartSectionJson changeLessonSection(
            @Me Access me,
            @PathVariable String code,
            @PathVariable String section,
            @RequestHeader(name = SectionTag.HEADER, required = false) @Nullable String ifMatch,
            @RequestBody @Accepts(LessonPartJson.class) JsonNode sent,
            HttpServletResponse response) {
        var saved = desk.change(me, code, section, ifMatch, sent);
        response.setHeader(HttpHeaders.ETAG, saved.etag());
        return saved;
    }

    @PostMapping(LessonsController.ONE + "/submission")
    @ResponseStatus(HttpStatus.CREATED)
    @UnderRules
    LessonStateJson submitLesson(@Me Access me, @PathVariable String code) {
        submission.submit(me, code);
        return new LessonStateJson(code, LessonState.SUBMITTED);
    }
}

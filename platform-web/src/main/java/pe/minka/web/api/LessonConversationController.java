package pe.minka.web.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.conversations.Subject;
import pe.minka.lessons.LessonConversations;
import pe.minka.lessons.LessonReading;
import pe.minka.members.Access;
import pe.minka.web.json.UnderRules;
import pe.minka.web.security.Me;

/** What is said about a lesson, and supporting and following it: asked for twice, it is so once. */
@RestController
class LessonConversationController {

    private static final String ONE = "/api/v1/lessons/{code}";

    private final LessonReading reading;
    private final ConversationAnswers answers;

    LessonConversationController(LessonReading reading, ConversationAnswers answers) {
        this.reading = reading;
        this.answers = answers;
    }

    @GetMapping(ONE + "/comments")
    CursorPage<CommentJson> listLessonComments(@Me Access me, @PathVariable String code, Slice slice) {
        return answers.comments(me, about(me, code), slice);
    }

    @PostMapping(ONE + "/comments")
    @ResponseStatus(HttpStatus.CREATED)
    CommentJson commentLesson(@Me Access me, @PathVariable String code, @RequestBody NewComment comment) {
        return answers.say(me, about(me, code), comment);
    }

    @PutMapping(ONE + "/support")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @UnderRules
    void supportLesson(@Me Access me, @PathVariable String code) {
        answers.support(me, about(me, code), true);
    }

    @DeleteMapping(ONE + "/support")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsupportLesson(@Me Access me, @PathVariable String code) {
        answers.support(me, about(me, code), false);
    }

    @PutMapping(ONE + "/follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void followLesson(@Me Access me, @PathVariable String code) {
        answers.follow(me, about(me, code), true);
    }

    @DeleteMapping(ONE + "/follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollowLesson(@Me Access me, @PathVariable String code) {
        answers.follow(me, about(me, code), false);
    }

    private Subject about(Access me, String code) {
        return LessonConversations.about(reading.page(me, code).id());
    }
}

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
import pe.minka.members.Access;
import pe.minka.practices.PracticeConversations;
import pe.minka.practices.PracticeReading;
import pe.minka.web.json.UnderRules;
import pe.minka.web.security.Me;

/** What is said about a practice, and supporting and following it: asked for twice, it is so once. */
@RestController
class PracticeConversationController {

    private static final String ONE = "/api/v1/practices/{code}";

    private final PracticeReading reading;
    private final ConversationAnswers answers;

    PracticeConversationController(PracticeReading reading, ConversationAnswers answers) {
        this.reading = reading;
        this.answers = answers;
    }

    @GetMapping(ONE + "/comments")
    CursorPage<CommentJson> listPracticeComments(@Me Access me, @PathVariable String code, Slice slice) {
        return answers.comments(me, about(code), slice);
    }

    @PostMapping(ONE + "/comments")
    @ResponseStatus(HttpStatus.CREATED)
    CommentJson commentPractice(@Me Access me, @PathVariable String code, @RequestBody NewComment comment) {
        return answers.say(me, about(code), comment);
    }

    @PutMapping(ONE + "/support")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @UnderRules
    void supportPractice(@Me Access me, @PathVariable String code) {
        answers.support(me, about(code), true);
    }

    @DeleteMapping(ONE + "/support")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsupportPractice(@Me Access me, @PathVariable String code) {
        answers.support(me, about(code), false);
    }

    @PutMapping(ONE + "/follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void followPractice(@Me Access me, @PathVariable String code) {
        answers.follow(me, about(code), true);
    }

    @DeleteMapping(ONE + "/follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollowPractice(@Me Access me, @PathVariable String code) {
        answers.follow(me, about(code), false);
    }

    private Subject about(String code) {
        return PracticeConversations.about(reading.page(code).id());
    }
}

package pe.minka.web.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** What is said about a practice, and supporting and following it: asked for twice, it is so once. */
@RestController
class PracticeConversationController {

    private static final String ONE = "/api/v1/practices/{code}";

    private final PracticeConversation conversation;

    PracticeConversationController(PracticeConversation conversation) {
        this.conversation = conversation;
    }

    @GetMapping(ONE + "/comments")
    CursorPage<CommentJson> listPracticeComments(@Me Access me, @PathVariable String code, Slice slice) {
        return conversation.comments(me, code, slice);
    }

    @PutMapping(ONE + "/support")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void supportPractice(@Me Access me, @PathVariable String code) {
        conversation.support(me, code, true);
    }

    @DeleteMapping(ONE + "/support")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsupportPractice(@Me Access me, @PathVariable String code) {
        conversation.support(me, code, false);
    }

    @PutMapping(ONE + "/follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void followPractice(@Me Access me, @PathVariable String code) {
        conversation.follow(me, code, true);
    }

    @DeleteMapping(ONE + "/follow")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollowPractice(@Me Access me, @PathVariable String code) {
        conversation.follow(me, code, false);
    }
}

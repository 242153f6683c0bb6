package pe.minka.web.api;

import java.util.UUID;
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
import pe.minka.walls.ContributionConversations;
import pe.minka.walls.ContributionId;
import pe.minka.web.security.Me;

/** What is said about a contribution, and supporting it: asked for twice, it is so once. */
@RestController
class ContributionsResource {

    private static final String ONE = "/api/v1/contributions/{id}";

    private final ConversationAnswers talk;

    ContributionsResource(ConversationAnswers talk) {
        this.talk = talk;
    }

    @GetMapping(ONE + "/comments")
    CursorPage<CommentJson> listContributionComments(@Me Access me, @PathVariable UUID id, Slice slice) {
        return talk.comments(me, about(id), slice);
    }

    @PostMapping(ONE + "/comments")
    @ResponseStatus(HttpStatus.CREATED)
    CommentJson commentContribution(@Me Access me, @PathVariable UUID id, @RequestBody NewComment comment) {
        return talk.say(me, about(id), comment);
    }

    @PutMapping(ONE + "/support")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void supportContribution(@Me Access me, @PathVariable UUID id) {
        talk.support(me, about(id), true);
    }

    @DeleteMapping(ONE + "/support")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unsupportContribution(@Me Access me, @PathVariable UUID id) {
        talk.support(me, about(id), false);
    }

    private static Subject about(UUID id) {
        return ContributionConversations.about(new ContributionId(id));
    }
}

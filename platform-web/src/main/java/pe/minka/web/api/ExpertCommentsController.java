package pe.minka.web.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.practices.ExpertComments;
import pe.minka.practices.ExpertKey;
import pe.minka.web.security.Me;

/** Comments of experts: a member publishes theirs, or corrects the one there is. */
@RestController
class ExpertCommentsController {

    private final ExpertComments comments;
    private final PracticeAnswers answers;

    ExpertCommentsController(ExpertComments comments, PracticeAnswers answers) {
        this.comments = comments;
        this.answers = answers;
    }

    @PostMapping("/api/v1/practices/{code}/expert-comments")
    @ResponseStatus(HttpStatus.CREATED)
    ExpertCommentJson publishExpertComment(
            @Me Access me, @PathVariable String code, @RequestBody NewExpertComment comment) {
        comments.submit(new ExpertKey.OfMember(me, code), comment.remarks());
        return answers.commentOf(me, code);
    }
}

package pe.minka.web.api;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.practices.ExpertComments;
import pe.minka.practices.ExpertKey;
import pe.minka.web.security.Me;

/** Comments of experts: a member publishes theirs, or corrects the edition of it they have read. */
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
            @Me Access me,
            @PathVariable String code,
            @RequestHeader(name = SectionTag.HEADER, required = false) @Nullable String ifMatch,
            @RequestBody NewExpertComment comment,
            HttpServletResponse response) {
        int corrected = ifMatch == null ? 0 : SectionTag.read(ifMatch).revision();
        int edition = comments.submit(new ExpertKey.OfMember(me, code), comment.remarks(), corrected);
        response.setHeader(HttpHeaders.ETAG, new SectionTag(edition).text());
        return answers.commentOf(me, code);
    }
}

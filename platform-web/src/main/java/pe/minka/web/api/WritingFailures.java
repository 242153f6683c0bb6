package pe.minka.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import pe.minka.practices.Guard;
import pe.minka.shared.Peru;
import pe.minka.web.json.ApiProblem;
import pe.minka.web.json.ApiProblems;
import pe.minka.web.json.ProblemCode;

/** What keeps something that is written from being changed or published by a program, as problems. */
@RestControllerAdvice(basePackages = "pe.minka.web.api")
@Order(Ordered.HIGHEST_PRECEDENCE)
class WritingFailures {

    private final ApiProblems problems;
    private final MessageSource messages;

    WritingFailures(ApiProblems problems, MessageSource messages) {
        this.problems = problems;
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<Record> on(SectionOvertaken fact, HttpServletRequest request) {
        var problem = problems.problem(ProblemCode.OTRA_REVISION, request);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.ETAG, fact.current().etag())
                .body(
                        switch (fact.current()) {
                            case SectionJson current -> OvertakenJson.of(problem, current);
                            case LessonPartSectionJson current -> LessonOvertakenJson.of(problem, current);
                        });
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(RevisionMissing fact, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.PRECONDITION_REQUIRED)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.problem(ProblemCode.FALTA_REVISION, request));
    }

    /** What is missing stands at the section that mends it. */
    @ExceptionHandler
    ResponseEntity<ApiProblem> on(NotReady fact, HttpServletRequest request) {
        List<ApiProblem.Field> fields = fact.pending().stream().map(this::field).toList();
        var problem = problems.problem(ProblemCode.REGLA_INCUMPLIDA, text("practices.guards.pending"), fields, request);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ApiProblem.Field field(Guard guard) {
        String place = guard.fix().name().toLowerCase(java.util.Locale.ROOT);
        return new ApiProblem.Field(place, text("practices.guard." + guard.code()));
    }

    private String text(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Peru.LOCALE));
    }
}

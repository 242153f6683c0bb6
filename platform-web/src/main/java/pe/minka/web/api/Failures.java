package pe.minka.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import pe.minka.documents.DocumentRefused;
import pe.minka.files.FileRefused;
import pe.minka.gamification.rules.RuleOvertaken;
import pe.minka.practices.UnknownEvidence;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.TooOften;
import pe.minka.web.api.Lacking.FieldsMissing;
import pe.minka.web.json.ApiProblem;
import pe.minka.web.json.ApiProblems;
import pe.minka.web.json.ProblemCode;
import pe.minka.web.security.RefusalLog;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Facts of the domain and mistakes of a request, as problems with a stable code. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Failures {

    private final ApiProblems problems;
    private final MessageSource messages;

    Failures(ApiProblems problems, MessageSource messages) {
        this.problems = problems;
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(NotFound fact, HttpServletRequest request) {
        return answer(problems.problem(ProblemCode.NO_ENCONTRADO, request));
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(Forbidden fact, HttpServletRequest request) {
        RefusalLog.tell(request, ProblemCode.SIN_PERMISO.code());
        return answer(problems.problem(ProblemCode.SIN_PERMISO, request));
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(OptimisticLockingFailureException fact, HttpServletRequest request) {
        return answer(problems.problem(ProblemCode.CAMBIO_SIMULTANEO, request));
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(FileRefused fact, HttpServletRequest request) {
        String text = text(fact.code(), fact.arguments());
        var code =
                switch (fact.reason()) {
                    case TOO_LARGE -> ProblemCode.DEMASIADO_GRANDE;
                    case NOT_ACCEPTED -> ProblemCode.ARCHIVO_NO_ADMITIDO;
                    case NO_SPACE -> ProblemCode.SIN_ESPACIO;
                    case AWAY -> ProblemCode.NO_DISPONIBLE;
                };
        return answer(problems.problem(code, text, List.of(), request));
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(DocumentRefused fact, HttpServletRequest request) {
        var code = fact.reason() == DocumentRefused.Reason.TOO_LARGE
                ? ProblemCode.DEMASIADO_GRANDE
                : ProblemCode.ARCHIVO_NO_ADMITIDO;
        return answer(problems.problem(code, text(fact.code(), fact.arguments()), List.of(), request));
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(RuleViolation fact, HttpServletRequest request) {
        String text = text(fact.code(), fact.arguments());
        List<ApiProblem.Field> fields =
                fact.field() == null ? List.of() : List.of(new ApiProblem.Field(fact.field(), text));
        var code = fact instanceof UnknownEvidence ? ProblemCode.EVIDENCIA_DESCONOCIDA : ProblemCode.REGLA_INCUMPLIDA;
        return answer(problems.problem(code, text, fields, request));
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(TooOften fact, HttpServletRequest request) {
        var problem = problems.problem(
                ProblemCode.DEMASIADAS_PETICIONES, text(fact.code(), fact.arguments()), List.of(), request);
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(fact.seconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    @ExceptionHandler(ConstraintViolationException.class)
    ResponseEntity<ApiProblem> onInvalid(HttpServletRequest request) {
        return answer(problems.problem(ProblemCode.PETICION_INVALIDA, request));
    }

    /** Where a value of a body is of another kind than it should be, the answer names its place. */
    @ExceptionHandler
    ResponseEntity<ApiProblem> on(HttpMessageNotReadableException mistake, HttpServletRequest request) {
        return mistake.getCause() instanceof DatabindException cause
                        && !cause.getPath().isEmpty()
                ? invalid(new ApiProblem.Field(JsonPlace.of(cause), expected(cause)), request)
                : answer(problems.problem(ProblemCode.PETICION_INVALIDA, request));
    }

    private String expected(DatabindException mistake) {
        return switch (mistake) {
            case UnrecognizedPropertyException _ -> text("api.field.unknown");
            case InvalidFormatException other -> expected(other.getTargetType());
            default -> text("api.field.type");
        };
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(MethodArgumentTypeMismatchException mistake, HttpServletRequest request) {
        if (mistake.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return answer(problems.problem(ProblemCode.NO_ENCONTRADO, request));
        }
        return invalid(new ApiProblem.Field(mistake.getName(), expected(mistake.getRequiredType())), request);
    }

    private String expected(@Nullable Class<?> type) {
        return type == null || !type.isEnum()
                ? text("api.field.type")
                : text(
                        "api.field.oneOf",
                        Stream.of(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", ")));
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(MissingServletRequestParameterException mistake, HttpServletRequest request) {
        return invalid(new ApiProblem.Field(mistake.getParameterName(), text("api.field.missing")), request);
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(NotUnderstood mistake, HttpServletRequest request) {
        String text = text(mistake.code(), mistake.arguments());
        return invalid(new ApiProblem.Field(mistake.field(), text), request);
    }

    @ExceptionHandler
    ResponseEntity<ApiProblem> on(FieldsMissing mistake, HttpServletRequest request) {
        String text = text("api.field.missing");
        var fields = mistake.fields().stream()
                .map(field -> new ApiProblem.Field(field, text))
                .toList();
        return invalid(fields, request);
    }

    /** What a page shows below a form, a program has to ask for. */
    @ExceptionHandler
    ResponseEntity<ApiProblem> on(RuleOvertaken fact, HttpServletRequest request) {
        String text = text("api.rule.overtaken", fact.latest());
        var field = new ApiProblem.Field("version", text);
        return answer(problems.problem(ProblemCode.REGLA_INCUMPLIDA, text, List.of(field), request));
    }

    private ResponseEntity<ApiProblem> invalid(ApiProblem.Field field, HttpServletRequest request) {
        return invalid(List.of(field), request);
    }

    private ResponseEntity<ApiProblem> invalid(List<ApiProblem.Field> fields, HttpServletRequest request) {
        return answer(problems.problem(ProblemCode.PETICION_INVALIDA, text("api.field.some"), fields, request));
    }

    private String text(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, Peru.LOCALE));
    }

    private static ResponseEntity<ApiProblem> answer(ApiProblem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}

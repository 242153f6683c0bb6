package pe.minka.web.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** What went wrong as a program reads it (RFC 9457); the code is stable, the texts are for people. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ApiProblem(
        String type, String title, int status, String detail, String code, String instance, List<Field> errors) {

    public ApiProblem {
        errors = List.copyOf(errors);
    }

    /** A value of the request that was not understood, and why. */
    public record Field(String field, String message) {}
}

package pe.minka.web.api;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * One thing a program can ask for, read from the controller that answers it.
 *
 * @param conditional whoever asks says which revision they have read
 * @param ruled a rule may not allow it, though it takes no content
 * @param open nobody has to say who they are
 */
record Operation(
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable Body body,
        boolean conditional,
        boolean ruled,
        int status,
        Type answer,
        boolean open) {

    Operation {
        parameters = List.copyOf(parameters);
    }

    /** A value in the path or the query of an address. */
    record Parameter(
            String name,
            boolean inPath,
            boolean required,
            Class<?> type,
            @Nullable String byDefault,
            @Nullable Long least,
            @Nullable Long most) {}

    /** What is sent: the whole of it, or only the fields that change. */
    record Body(Class<?> type, boolean required, boolean partial) {}

    /** Read by the page too. */
    public boolean changes() {
        return !method.equals("GET");
    }

    /** What there is; whoever only adds has nothing to say they have read. */
    boolean replaces() {
        return conditional && !method.equals("POST");
    }

    boolean namesOne() {
        return parameters.stream().anyMatch(Parameter::inPath);
    }

    boolean answersNothing() {
        return answer == void.class;
    }

    /** A file, whatever is in it. */
    boolean answersFile() {
        return answer instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class;
    }

    String verb() {
        return method.toLowerCase(Locale.ROOT);
    }
}

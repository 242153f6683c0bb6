package pe.minka.web.api;

import static pe.minka.web.api.Schemas.map;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import pe.minka.notifications.Silence;
import pe.minka.shared.Peru;
import pe.minka.web.json.ApiProblem;
import pe.minka.web.json.ProblemCode;

/** The API as OpenAPI 3.1 describes it. What it says is what the controllers do; only the words are written by hand. */
@Component
class Description {

    private static final String JSON = "application/json";
    private static final String FILE = "application/octet-stream";
    private static final String PROBLEM = "application/problem+json";

    private final Operations operations;
    private final Silence silence;
    private final MessageSource messages;

    Description(Operations operations, Silence silence, MessageSource messages) {
        this.operations = operations;
        this.silence = silence;
        this.messages = messages;
    }

    Map<String, Object> document() {
        var schemas = new Schemas(silence.notices());
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        for (var operation : operations.all()) {
            paths.computeIfAbsent(operation.path(), path -> new LinkedHashMap<>())
                    .put(operation.verb(), described(operation, schemas));
        }
        schemas.of(ApiProblem.class);
        return map(
                "openapi", "3.1.0",
                "info",
                        map(
                                "title",
                                say("api.title"),
                                "version",
                                "1",
                                "description",
                                say("api.lead") + " " + say("api.methods")),
                "servers", List.of(map("url", "/")),
                "security", List.of(map("token", List.of()), map("session", List.of())),
                "paths", paths,
                "components", map("schemas", schemas.components(), "securitySchemes", ways()));
    }

    private Map<String, Object> ways() {
        return map(
                "token", map("type", "http", "scheme", "bearer", "description", say("api.way.token")),
                "session",
                        map(
                                "type",
                                "apiKey",
                                "in",
                                "cookie",
                                "name",
                                "__Host-minka",
                                "description",
                                say("api.way.session")));
    }

    private Map<String, Object> described(Operation operation, Schemas schemas) {
        Map<String, Object> described = map(
                "operationId", operation.id(),
                "summary", say("api.operation." + operation.id()));
        if (operation.open()) {
            described.put("security", List.of());
        }
        List<Object> parameters = new ArrayList<>();
        operation.parameters().forEach(parameter -> parameters.add(parameter(parameter, schemas)));
        if (operation.changes()) {
            parameters.add(header("Idempotency-Key", false, "api.parameter.idempotency"));
        }
        if (operation.conditional()) {
            parameters.add(header(
                    SectionTag.HEADER,
                    operation.replaces(),
                    operation.replaces() ? "api.parameter.ifMatch" : "api.parameter.corrects"));
        }
        if (!parameters.isEmpty()) {
            described.put("parameters", parameters);
        }
        var body = operation.body();
        if (body != null) {
            described.put(
                    "requestBody",
                    map("required", body.required(), "content", map(JSON, map("schema", schemas.sent(body)))));
        }
        described.put("responses", answers(operation, schemas));
        return described;
    }

    private Map<String, Object> parameter(Operation.Parameter parameter, Schemas schemas) {
        var schema = schemas.of(parameter.type());
        if (parameter.byDefault() != null && !parameter.byDefault().isEmpty()) {
            schema.put("default", plain(parameter));
        }
        if (parameter.least() != null) {
            schema.put("minimum", parameter.least());
        }
        if (parameter.most() != null) {
            schema.put("maximum", parameter.most());
        }
        return map(
                "name", parameter.name(),
                "in", parameter.inPath() ? "path" : "query",
                "required", parameter.required(),
                "description", say("api.parameter." + parameter.name()),
                "schema", schema);
    }

    private static Object plain(Operation.Parameter parameter) {
        String value = String.valueOf(parameter.byDefault());
        return switch (parameter.type().getSimpleName()) {
            case "int" -> Integer.valueOf(value);
            case "boolean" -> Boolean.valueOf(value);
            default -> value;
        };
    }

    private Map<String, Object> header(String name, boolean required, String text) {
        return map(
                "name",
                name,
                "in",
                "header",
                "required",
                required,
                "description",
                say(text),
                "schema",
                map("type", "string", "maxLength", 200));
    }

    private Map<String, Object> answers(Operation operation, Schemas schemas) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Map<String, Object> good = map("description", say("api.answer." + operation.status()));
        if (operation.answersFile()) {
            good.put("content", map(FILE, map("schema", map("type", "string", "format", "binary"))));
        } else if (!operation.answersNothing()) {
            good.put("content", map(JSON, map("schema", schemas.of(operation.answer()))));
        }
        answers.put(Integer.toString(operation.status()), good);
        problems(operation)
                .forEach(code -> answers.put(
                        Integer.toString(code.status()),
                        map(
                                "description", say("api.problem." + code.code() + ".title"),
                                "content", map(PROBLEM, map("schema", schemas.of(shape(code)))))));
        return answers;
    }

    private static Type shape(ProblemCode code) {
        return code == ProblemCode.OTRA_REVISION ? OvertakenJson.class : ApiProblem.class;
    }

    /** The ones a client has to expect of this operation. */
    static List<ProblemCode> problems(Operation operation) {
        return Stream.of(
                        ProblemCode.PETICION_INVALIDA,
                        ProblemCode.SIN_IDENTIFICACION,
                        ProblemCode.SIN_PERMISO,
                        ProblemCode.NO_ENCONTRADO,
                        ProblemCode.REGLA_INCUMPLIDA,
                        ProblemCode.OTRA_REVISION,
                        ProblemCode.DEMASIADO_GRANDE,
                        ProblemCode.CONTENIDO_NO_ADMITIDO,
                        ProblemCode.CLAVE_REPETIDA,
                        ProblemCode.FALTA_REVISION,
                        ProblemCode.DEMASIADAS_PETICIONES,
                        ProblemCode.NO_DISPONIBLE)
                .filter(code -> happens(code, operation))
                .toList();
    }

    private static boolean happens(ProblemCode code, Operation operation) {
        return switch (code) {
            case NO_ENCONTRADO -> operation.namesOne();
            case REGLA_INCUMPLIDA -> operation.body() != null || operation.ruled();
            case OTRA_REVISION, FALTA_REVISION -> operation.replaces();
            case DEMASIADO_GRANDE, CONTENIDO_NO_ADMITIDO, CLAVE_REPETIDA -> operation.changes();
            default -> true;
        };
    }

    private String say(String key) {
        return Objects.requireNonNull(messages.getMessage(key, null, Peru.LOCALE));
    }
}

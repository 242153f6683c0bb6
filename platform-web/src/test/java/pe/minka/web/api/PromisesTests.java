package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PromisesTests {

    private static final String PATHS = """
            {"paths": {"/a": {"get": {"parameters": [{"name": "q", "required": false}],
                                      "responses": {"200": {"type": "string", "description": "x"}}}}}}
            """;

    private static final String SCHEMAS = """
            {"paths": {"/a": {"post": {"requestBody": {"schema": {"$ref": "#/components/schemas/Order"}}}}},
             "components": {"schemas": {
               "Order": {"properties": {"line": {"$ref": "#/components/schemas/Line"}}, "required": ["line"]},
               "Line": {"properties": {"text": {}, "note": {}}, "required": ["text"]},
               "Answer": {"properties": {"id": {}, "note": {}}, "required": ["id"]}}}}
            """;

    private static final String WAYS = """
            {"security": [{"token": []}, {"session": []}],
             "paths": {"/a": {"get": {}}, "/b": {"get": {"security": []}}}}
            """;

    private final JsonMapper json = new JsonMapper();

    @Test
    void whatIsAddedAndWhatIsSaidDifferentlyIsNoBreak() {
        assertThat(broken(PATHS, """
                {"paths": {"/a": {"get": {"parameters": [{"name": "q", "required": false}, {"name": "r", "required": false}],
                                          "responses": {"200": {"type": "string", "description": "y"}}}}, "/b": {}}}
                """)).isEmpty();
        assertThat(broken(SCHEMAS, SCHEMAS.replace("[\"id\"]", "[\"id\", \"new\"]")))
                .isEmpty();
    }

    @Test
    void whatIsGoneOrOfAnotherTypeIsABreak() {
        assertThat(broken(PATHS, "{\"paths\": {}}")).isNotEmpty();
        assertThat(broken(PATHS, """
                {"paths": {"/a": {"get": {"parameters": [{"name": "q", "required": true}],
                                          "responses": {"200": {"type": "integer"}}}}}}
                """)).hasSize(2);
    }

    @Test
    void aNewParameterThatIsRequiredIsABreak() {
        assertThat(broken(PATHS, """
                {"paths": {"/a": {"get": {"parameters": [{"name": "q", "required": false}, {"name": "r", "required": true}],
                                          "responses": {"200": {"type": "string"}}}}}}
                """)).hasSize(1);
    }

    @Test
    void aFieldThatIsRequiredNowIsABreak() {
        assertThat(broken(SCHEMAS, SCHEMAS.replace("[\"text\"]", "[\"text\", \"note\"]")))
                .singleElement()
                .asString()
                .contains("/components/schemas/Line", "note");
        assertThat(broken(SCHEMAS, SCHEMAS.replace("[\"id\"]", "[\"id\", \"note\"]")))
                .singleElement()
                .asString()
                .contains("/components/schemas/Answer", "note");
    }

    @Test
    void aNewFieldThatHasToBeSentIsABreak() {
        assertThat(broken(SCHEMAS, SCHEMAS.replace("[\"line\"]", "[\"line\", \"new\"]")))
                .hasSize(1);
        assertThat(broken(SCHEMAS, SCHEMAS.replace("[\"text\"]", "[\"text\", \"new\"]")))
                .as("within what is sent")
                .hasSize(1);
    }

    @Test
    void aWayInThatIsTakenAwayIsABreak() {
        assertThat(broken(WAYS, WAYS.replace(", {\"session\": []}", ""))).hasSize(1);
        assertThat(broken(WAYS, WAYS.replace("{\"get\": {}}", "{\"get\": {\"security\": [{\"token\": []}]}}")))
                .hasSize(1);
        assertThat(broken(WAYS, WAYS.replace("{\"get\": {\"security\": []}}", "{\"get\": {}}")))
                .hasSize(1);
        assertThat(broken(WAYS, WAYS.replace("[{\"token\": []}", "[{\"other\": []}, {\"token\": []}")))
                .isEmpty();
    }

    private List<String> broken(String before, String after) {
        return Promises.broken(json.readTree(before), json.readTree(after));
    }
}

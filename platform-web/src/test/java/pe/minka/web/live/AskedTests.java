package pe.minka.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class AskedTests {

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void whatCanBeAskedIsUnderstood() {
        assertThat(Asked.read(json, "{\"subscribe\":\"card:1\",\"since\":840}"))
                .contains(new Asked.Subscribe("card:1", Optional.of(840L)));
        assertThat(Asked.read(json, "{\"subscribe\":\"card:1\"}"))
                .contains(new Asked.Subscribe("card:1", Optional.empty()));
        assertThat(Asked.read(json, "{\"unsubscribe\":\"card:1\"}")).contains(new Asked.Unsubscribe("card:1"));
        assertThat(Asked.read(json, "{\"saver\":true}")).contains(new Asked.Save(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "[]",
                "null",
                "{}",
                "{\"subscribe\":1}",
                "{\"subscribe\":\"card:1\",\"since\":-1}",
                "{\"subscribe\":\"card:1\",\"since\":\"8\"}",
                "{\"subscribe\":\"card:1\",\"since\":1e99}",
                "{\"saver\":\"yes\"}",
                "{\"subscribe\":\"card:1\""
            })
    void andNothingElse(String text) {
        assertThat(Asked.read(json, text)).isEmpty();
    }

    @Test
    void whatNestsWithoutEndIsNotReadToItsEnd() {
        assertThat(Asked.read(json, "[".repeat(4_000))).isEmpty();
    }
}

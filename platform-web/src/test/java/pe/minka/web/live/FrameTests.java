package pe.minka.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pe.minka.streams.StreamEvent;
import pe.minka.streams.Topic;
import tools.jackson.databind.json.JsonMapper;

class FrameTests {

    private final Wording wording = new Wording(JsonMapper.builder().build());
    private final StreamEvent event = new StreamEvent(
            new Topic("card", UUID.fromString("0193a1b2-0000-7000-8000-00000000abcd")),
            840,
            "posted",
            UUID.fromString("0193a1b2-0000-7000-8000-000000000001"),
            Instant.EPOCH);

    @Test
    void saysWhatHappenedAndWhatIsToBeSeenOfIt() {
        assertThat(wording.of(Frame.of(event, "<p>Hola</p>")).whole()).isEqualTo("""
                {"topic":"card:0193a1b2-0000-7000-8000-00000000abcd","serial":840,"kind":"posted",\
                "subject":"0193a1b2-0000-7000-8000-000000000001","html":"<p>Hola</p>"}""");
    }

    @Test
    void whatIsGoneHasNothingToBeSeen() {
        assertThat(wording.of(Frame.of(event, null)).whole())
                .endsWith("\"gone\":true}")
                .doesNotContain("html");
    }

    @Test
    void whoSavesDataIsSparedWhatIsLong() {
        var told = wording.of(Frame.of(event, "x".repeat(1_000)));

        assertThat(told.whole()).hasSizeGreaterThan(1_000);
        assertThat(told.lean()).hasSizeLessThan(200).doesNotContain("html", "gone");
    }
}

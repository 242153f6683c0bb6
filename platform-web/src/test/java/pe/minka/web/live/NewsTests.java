package pe.minka.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import pe.minka.members.MemberId;
import pe.minka.streams.StreamEvent;
import pe.minka.streams.Topic;

class NewsTests {

    private static final Topic TOPIC = new Topic("card", UUID.randomUUID());

    static Stream<News> all() {
        return Stream.of(
                new News.Happened(new StreamEvent(
                        TOPIC, 840, "posted", UUID.randomUUID(), Instant.parse("2026-11-22T13:00:00.123456Z"))),
                new News.Changed(MemberId.next()),
                new News.Present(Map.of()),
                new News.Present(Map.of(TOPIC, 17, new Topic("wall", UUID.randomUUID()), 2)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void areReadAsTheyAreWritten(News news) {
        assertThat(News.read(news.written())).contains(news);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "event", "event card 1 posted", "member nobody", "present card=x", "weather fine"})
    void whatIsNotUnderstoodIsPassedOver(String text) {
        assertThat(News.read(text)).isEmpty();
    }
}

package pe.minka.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicTests {

    private static final UUID ID = UUID.fromString("0193a1b2-0000-7000-8000-00000000abcd");

    @Test
    void isReadAsItIsWritten() {
        var topic = new Topic("card", ID);

        assertThat(topic).hasToString("card:0193a1b2-0000-7000-8000-00000000abcd");
        assertThat(Topic.of(topic.toString())).contains(topic);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "card",
                "card:",
                ":0193a1b2-0000-7000-8000-00000000abcd",
                "card:0193a1b2-0000-7000-8000-00000000ABCD",
                "card:193a1b2-0-7000-8000-abcd",
                "card:0193a1b2-0000-7000-8000-00000000abcd ",
                "card:0193a1b2-0000-7000-8000-00000000abcd:1",
                "Card:0193a1b2-0000-7000-8000-00000000abcd",
                "card card:0193a1b2-0000-7000-8000-00000000abcd",
                "card\n:0193a1b2-0000-7000-8000-00000000abcd"
            })
    void nothingElseIsATopic(String written) {
        assertThat(Topic.of(written)).isEmpty();
    }

    @Test
    void aKindIsAWord() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Topic("a card", ID));
        assertThatIllegalArgumentException().isThrownBy(() -> new StreamChange(new Topic("card", ID), "Posted", ID));
    }
}

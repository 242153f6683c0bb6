package pe.minka.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentTests {

    @Test
    void theOneNobodyAskedForLongestGoesFirst() {
        var recent = new Recent<String, Integer>(2);
        recent.keep("a", 1);
        recent.keep("b", 2);
        assertThat(recent.find("a")).contains(1);

        recent.keep("c", 3);

        assertThat(recent.size()).isEqualTo(2);
        assertThat(recent.find("b")).isEmpty();
        assertThat(recent.find("a")).contains(1);
        assertThat(recent.find("c")).contains(3);
    }
}

package pe.minka.web.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FilterAddressTests {

    @Test
    void whatWasTypedArrivesAsItWas() {
        assertThat(FilterAddress.of("/lista").with("q", "a+b & {c} ñ").with("n", 3))
                .hasToString("/lista?q=a%2Bb%20%26%20%7Bc%7D%20%C3%B1&n=3");
    }

    @Test
    void whatIsEmptyIsLeftOut() {
        assertThat(FilterAddress.of("/lista").with("q", "").with("region", null))
                .hasToString("/lista");
    }
}

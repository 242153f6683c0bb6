package pe.minka.web.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.ReflectionTestUtils;
import pe.minka.PlatformTest;
import pe.minka.http.Visitor;
import pe.minka.members.Passwords;
import pe.minka.members.Registrations;
import pe.minka.organisations.OrganisationCatalogue;

/** So many passwords come at once that no place gets free in time. */
@PlatformTest
class BusyDoorTests {

    private final Semaphore places;
    private final String mail;
    private final Visitor inside;
    private final Visitor outside;
    private int taken;

    @Autowired
    BusyDoorTests(
            @LocalServerPort int port,
            JdbcClient jdbc,
            Registrations registrations,
            Passwords passwords,
            OrganisationCatalogue organisations) {
        this.places = (Semaphore) Objects.requireNonNull(ReflectionTestUtils.getField(passwords, "free"));
        this.mail = new Newcomers(registrations, passwords, organisations, jdbc).member();
        this.inside = new Visitor(port);
        inside.signIn(mail, Newcomers.PASSWORD);
        this.outside = new Visitor(port);
    }

    @BeforeEach
    void everyPlaceIsTaken() {
        taken = places.drainPermits();
    }

    @AfterEach
    void thePlacesAreFreeAgain() {
        places.release(taken);
    }

    @Test
    void whoeverFindsNoPlaceIsToldWhenToComeBackAndThePagesGoOn() {
        var answer = inside.submit(
                "/mi/cuenta/clave", Map.of("current", Newcomers.PASSWORD, "password", "otra frase muy larga"));

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).contains("Demasiados intentos en poco tiempo");
        assertThat(inside.get("/inicio").statusCode()).isEqualTo(200);
    }

    @Test
    void atTheDoorNothingIsCountedAgainstAnybody() {
        var refused = outside.signIn(mail, Newcomers.PASSWORD);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();

        places.release(taken);
        taken = 0;
        var entered = outside.signIn(mail, Newcomers.PASSWORD);
        assertThat(entered.headers().firstValue("Location").orElseThrow()).endsWith("/inicio");
    }
}

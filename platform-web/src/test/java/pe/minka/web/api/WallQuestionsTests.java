package pe.minka.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.PlatformTest;
import pe.minka.Questions;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.policy.Cast;
import pe.minka.tokens.PersonalTokens;
import pe.minka.tokens.TokenScope;
import pe.minka.walls.CardId;
import pe.minka.walls.CardText;
import pe.minka.walls.Cards;
import pe.minka.walls.WallReading;
import pe.minka.web.security.Caller;

/** What is written on a board by a thousand people has to cost the database little. */
@PlatformTest
@Transactional
class WallQuestionsTests {

    /** The key, the card, what has to be known, who may write, the text, the serial, and the answer under the key. */
    private static final int CONTRIBUTION = 7;

    /** Here nothing of a token is remembered: its holder, what they may, and that it was used. */
    private static final int TOKEN = 4;

    @Autowired
    private MockMvcTester web;

    @Autowired
    private PersonalTokens tokens;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MemberAccess members;

    @Autowired
    private WallReading walls;

    @Autowired
    private Cards cards;

    private Access nilda;
    private Program rosalia;

    @BeforeEach
    void begin() {
        var cast = new Cast(jdbc, members);
        nilda = Objects.requireNonNull(cast.of(Caller.MEMBER));
        rosalia = Program.of(web, tokens, cast.another(Caller.MEMBER), TokenScope.READ, TokenScope.WRITE);
    }

    private CardId challenge() {
        var id = CardId.next();
        var wall = walls.page(nilda, "desafios").id();
        cards.post(nilda, wall, id, CardText.of("Cosecha", "Dejan de asistir.", "gestion", null, null));
        return id;
    }

    private MvcTestResult answer(CardId card, String text) {
        return web.post()
                .uri("/api/v1/cards/" + card.value() + "/contributions")
                .header("Authorization", "Bearer " + rosalia.token())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"text\": \"" + text + "\", \"section\": \"PROPOSAL\"}")
                .exchange();
    }

    @Test
    void aContributionTakesFewQuestions() {
        var card = challenge();
        assertThat(answer(card, "Un acuerdo de viaje")).hasStatus(201);
        var said = new AtomicReference<MvcTestResult>();

        int asked = Questions.of(() -> said.set(answer(card, "Un acuerdo con las familias")));

        assertThat(said.get()).hasStatus(201);
        assertThat(asked).isLessThanOrEqualTo(CONTRIBUTION + TOKEN);
    }
}

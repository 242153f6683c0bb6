package pe.minka.walls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import pe.minka.CoreTest;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;
import pe.minka.streams.StreamEvent;
import pe.minka.streams.StreamLog;
import pe.minka.streams.Topic;

@CoreTest
class WallsTests {

    @Autowired
    private Residents residents;

    @Autowired
    private Walls walls;

    @Autowired
    private WallReading reading;

    @Autowired
    private CardReading cardReading;

    @Autowired
    private WallSearch search;

    @Autowired
    private PostModeration moderation;

    @Autowired
    private PostQueue queue;

    @Autowired
    private StreamLog log;

    @Test
    void everybodyBeginsWithThreeWalls() {
        assertThat(reading.all(residents.member(), false))
                .extracting(WallLine::slug)
                .startsWith("desafios", "iniciativas", "intercambio");
    }

    @Test
    void whoSendsTheSameWallTwiceHasMadeItOnce() {
        var admin = residents.administrator(null);
        var id = WallId.next();
        var terms = Residents.terms("Muro de tutoría", WallAudience.EVERYBODY, null);

        String slug = walls.make(admin, id, WallKind.CHALLENGES, terms);

        assertThat(walls.make(admin, id, WallKind.CHALLENGES, terms)).isEqualTo(slug);
        assertThat(walls.make(admin, WallId.next(), WallKind.CHALLENGES, terms)).isNotEqualTo(slug);
        assertThat(reading.page(residents.member(), slug).sections()).containsValues("Gestión", "Aprendizajes");
    }

    @Test
    void aWallOfAMacroRegionIsThereForItsPeopleAlone() {
        var admin = residents.administrator(null);
        String home = residents.macroRegionOf("AYA");
        String slug = make(admin, Residents.terms("Muro del sur", WallAudience.MACRO_REGION, home));

        assertThat(reading.page(residents.member(), slug).title()).isEqualTo("Muro del sur");
        boolean neighbours = residents
                .macroRegionOf(Objects.requireNonNull(residents.elsewhere().region()))
                .equals(home);
        if (!neighbours) {
            unseen(residents.elsewhere(), slug);
        }
    }

    @Test
    void aWallForGuestsIsThereForThoseWhoWereInvited() {
        var admin = residents.administrator("AYA");
        var nilda = residents.member();
        String slug = make(admin, Residents.terms("Muro cerrado", WallAudience.INVITED, null));
        unseen(nilda, slug);

        walls.invite(admin, slug, nilda.id());
        var card = residents.card(nilda, reading.page(nilda, slug).id(), "Zanahoria misteriosa");
        assertThat(search.find(nilda, "zanahoria misteriosa", 5).total()).isOne();
        assertThat(search.find(residents.member(), "zanahoria misteriosa", 5).total())
                .isZero();
        assertThatThrownBy(() -> cardReading.card(residents.member(), card)).isInstanceOf(NotFound.class);

        walls.letGo(admin, slug, nilda.id());
        unseen(nilda, slug);
    }

    @Test
    void whoWatchesAWallIsAskedAnewWhenItIsForOthers() {
        var admin = residents.administrator(null);
        var nilda = residents.member();
        var terms = Residents.terms("Muro que cambia", WallAudience.EVERYBODY, null);
        String slug = make(admin, terms);
        var wall = reading.administered(admin, slug);
        var card = residents.card(nilda, wall.id(), "Hola");

        walls.revise(admin, slug, wall.version(), sections(terms, "Gestión"));
        assertThat(askedAnew(WallStream.wall(wall.id()))).isZero();
        int version = reading.administered(admin, slug).version();
        walls.revise(admin, slug, version, Residents.terms("Muro que cambia", WallAudience.INVITED, null));

        assertThat(askedAnew(WallStream.wall(wall.id()))).isOne();
        assertThat(askedAnew(WallStream.board(card))).isOne();
        walls.invite(admin, slug, nilda.id());
        walls.letGo(admin, slug, nilda.id());
        assertThat(askedAnew(WallStream.board(card))).isEqualTo(2);
    }

    private long askedAnew(Topic topic) {
        return log.since(topic, 0).events().stream()
                .map(StreamEvent::kind)
                .filter(WallReading.READERS_CHANGED::equals)
                .count();
    }

    @Test
    void administratorsOfARegionMakeNoWallForEverybodyNorForOthers() {
        var admin = residents.administrator("AYA");

        forbidden(() -> make(admin, Residents.terms("Para todos", WallAudience.EVERYBODY, null)));
        forbidden(() -> make(admin, Residents.terms("De otros", WallAudience.MACRO_REGION, "no-such")));
        forbidden(() -> make(residents.member(), Residents.terms("Mío", WallAudience.INVITED, null)));
        assertThatThrownBy(() -> walls.close(admin, "desafios", new Reason("Porque sí")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsWrittenOnAClosedWallUntilItIsOpenAgain() {
        var admin = residents.administrator(null);
        var nilda = residents.member();
        String slug = make(admin, Residents.terms("Muro que descansa", WallAudience.EVERYBODY, null));
        var wall = reading.page(nilda, slug).id();

        walls.close(admin, slug, new Reason("Vacaciones"));
        refused("walls.closed", () -> residents.card(nilda, wall, "Hola"));
        refused("walls.state.changed", () -> walls.close(admin, slug, new Reason("Otra vez")));
        walls.reopen(admin, slug, new Reason("Volvimos"));

        residents.card(nilda, wall, "Hola");
        assertThat(cardReading.page(nilda, wall, null, CardFilter.ALL, 0, 10).cards())
                .hasSize(1);
    }

    @Test
    void aSectionWithCardsDoesNotGoAndOneWithoutDoes() {
        var admin = residents.administrator(null);
        var terms = Residents.terms("Muro por secciones", WallAudience.EVERYBODY, null);
        String slug = make(admin, terms);
        var wall = reading.administered(admin, slug);
        residents.card(residents.member(), wall.id(), "Hola");

        refused("walls.sections.used", () -> walls.revise(admin, slug, wall.version(), sections(terms, "Otra")));
        walls.revise(admin, slug, wall.version(), sections(terms, "Gestión"));

        assertThat(reading.administered(admin, slug).sections()).containsOnlyKeys("gestion");
        assertThatThrownBy(() -> walls.revise(admin, slug, wall.version(), terms))
                .isInstanceOf(OptimisticLockingFailureException.class);
        int latest = reading.administered(admin, slug).version();
        walls.revise(admin, slug, latest, sections(terms, "Gestión y recursos"));
        assertThat(reading.administered(admin, slug).sections())
                .containsExactly(entry("gestion", "Gestión y recursos"));
    }

    private static WallTerms sections(WallTerms terms, String section) {
        return new WallTerms(
                terms.title(),
                terms.rules(),
                terms.layout(),
                terms.audience(),
                terms.macroRegion(),
                terms.switches(),
                List.of(section),
                List.of());
    }

    @Test
    void onAWallWithApprovalAModeratorLooksFirstAndNamesMayStayHidden() {
        var admin = residents.administrator(null);
        var nilda = residents.member();
        var rosalia = residents.elsewhere();
        var usual = Residents.terms("Muro con aprobación", WallAudience.EVERYBODY, null);
        var terms = new WallTerms(
                usual.title(),
                "",
                usual.layout(),
                usual.audience(),
                null,
                new WallSwitches(true, true, true, false),
                usual.sections(),
                List.of());
        String slug = make(admin, terms);
        var card = residents.card(nilda, reading.page(nilda, slug).id(), "Espera");
        assertThatThrownBy(() -> cardReading.card(rosalia, card)).isInstanceOf(NotFound.class);

        var moderator = residents.moderator("AYA");
        assertThat(queue.cards(moderator)).extracting(CardView::id).contains(card);
        assertThatThrownBy(() -> moderation.approve(nilda, card)).isInstanceOf(Forbidden.class);
        long before = queue.waiting(moderator);
        assertThat(queue.waiting(nilda)).isZero();
        moderation.approve(moderator, card);

        assertThat(queue.waiting(moderator)).isEqualTo(before - 1);
        assertThat(cardReading.card(rosalia, card).written().by()).isNull();
        assertThat(cardReading.card(nilda, card).written().by()).isNotNull();
        assertThat(queue.cards(moderator)).extracting(CardView::id).doesNotContain(card);
        refused("walls.state.changed", () -> moderation.approve(moderator, card));
    }

    private String make(Access admin, WallTerms terms) {
        return walls.make(admin, WallId.next(), WallKind.CHALLENGES, terms);
    }

    private void unseen(Access member, String slug) {
        assertThatThrownBy(() -> reading.page(member, slug)).isInstanceOf(NotFound.class);
        assertThat(reading.all(member, false)).extracting(WallLine::slug).doesNotContain(slug);
    }

    private static void forbidden(ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOf(Forbidden.class);
    }

    private static void refused(String code, ThrowingCallable action) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(action)
                .extracting(RuleViolation::code)
                .isEqualTo(code);
    }
}

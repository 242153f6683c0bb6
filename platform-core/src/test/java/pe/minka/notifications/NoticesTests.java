package pe.minka.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.CoreTest;
import pe.minka.members.MemberId;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;

@CoreTest
@Transactional
class NoticesTests {

    private static final PageRequest FIRST = new PageRequest(1, 20);

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private Neighbours neighbours;

    private MemberId reader;
    private MemberId nilda;

    @BeforeEach
    void people() {
        reader = neighbours.administrator("AYA", neighbours.ugel("050003"));
        nilda = neighbours.member("Nilda", "Ccorahua", neighbours.ugel("050003"));
    }

    private Notice waiting(MemberId who) {
        return Notice.grouped(
                NoticeKind.APPROVAL_WAITS,
                Notice.id(who),
                Map.of(
                        "member", Notice.id(who),
                        "organisation", neighbours.ugel("050003").value().toString()),
                "/admin/solicitudes/" + Notice.id(who));
    }

    private Notice welcome(String occurrence) {
        return Notice.alone(NoticeKind.WELCOMED, occurrence, Map.of(), "/ayuda");
    }

    @Test
    void whatIsToldAgainIsToldOnce() {
        board.pin(reader, welcome("once"));
        board.pin(reader, welcome("once"));

        assertThat(notices.unread(reader)).isEqualTo(1);
    }

    @Test
    void oneNoticeNamesWhomItIsAboutAndLeadsThere() {
        board.pin(reader, waiting(nilda));

        var only = notices.page(reader, FIRST).items().getFirst();

        assertThat(only.text()).startsWith("Nilda Ccorahua, de UGEL").contains("· Ayacucho");
        assertThat(notices.open(reader, only.id())).isEqualTo("/admin/solicitudes/" + Notice.id(nilda));
        assertThat(notices.unread(reader)).isZero();
    }

    @Test
    void severalOfAGroupAreOneRowThatLeadsToAllOfThem() {
        board.pin(reader, waiting(nilda));
        board.pin(reader, waiting(neighbours.member("Edilberto", "Tarqui", neighbours.ugel("050003"))));
        board.pin(reader, waiting(neighbours.member("Zoraida", "Huillca", neighbours.ugel("050003"))));

        var rows = notices.page(reader, FIRST);

        assertThat(rows.total()).isEqualTo(1);
        var group = rows.items().getFirst();
        assertThat(group.text()).isEqualTo("3 solicitudes de inscripción esperan tu decisión");
        assertThat(notices.unread(reader)).isEqualTo(3);
        assertThat(notices.open(reader, group.id())).isEqualTo("/admin/solicitudes");
        assertThat(notices.unread(reader)).isZero();
    }

    @Test
    void unreadOnesComeFirstAndPagesHoldGroups() {
        board.pin(reader, welcome("a"));
        notices.readAll(reader);
        board.pin(reader, welcome("b"));
        board.pin(reader, waiting(nilda));

        assertThat(notices.page(reader, FIRST).items())
                .extracting(NoticeView::read)
                .containsExactly(false, false, true);
        var second = notices.page(reader, new PageRequest(2, 2));
        assertThat(second.total()).isEqualTo(3);
        assertThat(second.items()).hasSize(1);
    }

    @Test
    void nobodyOpensOrReadsTheNoticesOfOthers() {
        board.pin(reader, welcome("mine"));
        var mine = notices.page(reader, FIRST).items().getFirst().id();

        assertThatThrownBy(() -> notices.open(nilda, mine)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> notices.read(nilda, mine)).isInstanceOf(NotFound.class);
        assertThat(notices.unread(reader)).isEqualTo(1);
    }

    @Test
    void whatSomebodyHasDecidedWaitsForNobodyAnyMore() {
        board.pin(reader, waiting(nilda));
        board.pin(reader, welcome("stays"));

        board.withdraw(NoticeKind.APPROVAL_WAITS, nilda, null, Instant.now().plusSeconds(1));

        assertThat(notices.unread(reader)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void everyKindCanBeReadAloneAndTogether(NoticeKind kind) {
        var parameters = Map.of(
                "member",
                Notice.id(nilda),
                "organisation",
                neighbours.ugel("050003").value().toString(),
                "role",
                "ADVISOR",
                "scope",
                "AYA");
        board.pin(reader, new Notice(kind, "1", "g", parameters, "/inicio"));
        assertThat(notices.page(reader, FIRST).items().getFirst().text())
                .isNotBlank()
                .doesNotContain("{");

        board.pin(reader, new Notice(kind, "2", "g", parameters, "/inicio"));
        assertThat(notices.page(reader, FIRST).items().getFirst().text())
                .isNotBlank()
                .doesNotContain("{");
    }
}

package pe.minka.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.CoreTest;
import pe.minka.members.MemberId;
import pe.minka.streams.StreamEvent;
import pe.minka.streams.StreamLog;
import pe.minka.streams.Streams;
import tools.jackson.databind.json.JsonMapper;

/** Whatever changes what a member's bell shows is told on their topic, and nothing else. */
@CoreTest
class NoticeTopicTests {

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private Neighbours neighbours;

    @Autowired
    private StreamLog log;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Streams streams;

    @Autowired
    private JsonMapper json;

    private MemberId reader = new MemberId(new UUID(0, 0));

    @BeforeEach
    void people() {
        reader = neighbours.member("Nilda", "Ccorahua", neighbours.ugel("050003"));
        // whoever joins is welcomed, a moment later
        await().until(() -> log.last(NoticeTopic.of(reader)) == 1);
    }

    private void pin(String occurrence) {
        pin(board, occurrence);
    }

    private void pin(NoticeBoard board, String occurrence) {
        var notice = Notice.alone(NoticeKind.WELCOMED, occurrence, Map.of(), "/ayuda");
        transaction.executeWithoutResult(status -> board.pin(reader, notice));
    }

    private List<String> told() {
        return log.since(NoticeTopic.of(reader), 1).events().stream()
                .map(StreamEvent::kind)
                .toList();
    }

    @Test
    void thatOneWasPinnedIsToldOnceHoweverOftenItIsPinned() {
        pin("one");
        pin("one");
        pin("other");

        assertThat(told()).containsExactly("pinned", "pinned");
        assertThat(notices.bell(reader)).isEqualTo(new Bell(3, 3));
    }

    /** Somebody who watches would ask for what nobody is shown. */
    @Test
    void thatOneOfASilencedKindWasPinnedIsNotTold() {
        SilencedKinds hidden = () -> Set.of(NoticeKind.WELCOMED);
        var silence = new Silence(
                new StaticListableBeanFactory(Map.of("hidden", hidden)).getBeanProvider(SilencedKinds.class));
        pin(new NoticeBoard(jdbc, streams, silence, json, Clock.systemUTC()), "one");

        assertThat(told()).isEmpty();
        assertThat(notices.bell(reader).unread()).isEqualTo(2);
    }

    @Test
    void thatTheyWereReadIsToldWhenThereWasSomethingToRead() {
        pin("one");
        notices.readAll(reader);
        notices.readAll(reader);

        assertThat(told()).containsExactly("pinned", "read");
        assertThat(notices.bell(reader)).isEqualTo(new Bell(0, 3));
    }

    @Test
    void thatWhatWaitedWaitsNoLongerIsTold() {
        var waiting = Notice.grouped(
                NoticeKind.ROLE_NOT_CONFIRMED, Notice.id(reader), Map.of("member", Notice.id(reader)), "/admin");
        transaction.executeWithoutResult(status -> board.pin(reader, waiting));
        transaction.executeWithoutResult(status -> board.withdraw(
                NoticeKind.ROLE_NOT_CONFIRMED, reader, null, Instant.now().plusSeconds(60)));

        assertThat(told()).containsExactly("pinned", "taken-down");
        assertThat(notices.bell(reader)).isEqualTo(new Bell(1, 3));
    }

    @Test
    void whoHasNeverHadOneHasAQuietBell() {
        assertThat(notices.bell(MemberId.next())).isEqualTo(new Bell(0, 0));
    }
}

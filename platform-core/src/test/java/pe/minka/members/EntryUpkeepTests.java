package pe.minka.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import pe.minka.CoreTest;
import pe.minka.MovableClock;
import pe.minka.members.EntryLevels.Tries;

@CoreTest
class EntryUpkeepTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionOperations transactions;

    @Autowired
    private Townsfolk people;

    private final MovableClock clock = new MovableClock();

    @Test
    void whatTheDoorNoLongerNeedsIsThrownAwayAndNothingElse() {
        var upkeep = new EntryUpkeep(jdbc, clock);
        var member = people.active("Ana", "Alca", people.organisation("TAC"));
        var tries = Tries.of(EntryLimit.ACCOUNT, people.freshMail());
        new EntryLevels(jdbc, transactions, clock).charge(List.of(tries));
        new MemberLinks(jdbc, clock).issue(member, LinkPurpose.RESET_PASSWORD);
        new KnownDevices(jdbc, clock).remember(member, null);

        clock.advance(Duration.ofHours(20));
        upkeep.purge();
        assertThat(kept(tries, member)).containsExactly(1L, 1L, 1L);

        clock.advance(Duration.ofDays(2));
        upkeep.purge();
        assertThat(kept(tries, member)).containsExactly(0L, 1L, 1L);

        clock.advance(Duration.ofDays(100));
        upkeep.purge();
        assertThat(kept(tries, member)).containsExactly(0L, 0L, 1L);

        clock.advance(Duration.ofDays(300));
        upkeep.purge();
        assertThat(kept(tries, member)).containsExactly(0L, 0L, 0L);
    }

    /** Otherwise whoever types a stranger's address keeps the stranger out for ever. */
    @Test
    void whoNeverConfirmsIsForgottenSevenDaysAfterTheLastLink() {
        var upkeep = new EntryUpkeep(jdbc, clock);
        var links = new MemberLinks(jdbc, clock);
        var never = people.unverified("Ana", "Alca", people.organisation("TAC"));
        var lately = people.unverified("Beto", "Alca", people.organisation("TAC"));
        var waits = people.pending("Ciro", "Alca", people.organisation("TAC"));
        links.issue(never, LinkPurpose.CONFIRM_MAIL);

        clock.advance(Duration.ofDays(6));
        links.issue(lately, LinkPurpose.CONFIRM_MAIL);
        upkeep.purge();
        assertThat(there(never, lately, waits)).isEqualTo(3);

        clock.advance(Duration.ofDays(2));
        upkeep.purge();
        assertThat(there(never)).isZero();
        assertThat(there(lately, waits)).isEqualTo(2);
    }

    private long there(MemberId... members) {
        return jdbc.sql("select count(*) from member where id = any(:ids)")
                .param("ids", Stream.of(members).map(MemberId::value).toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private List<Long> kept(Tries tries, MemberId member) {
        return List.of(
                jdbc.sql("select count(*) from entry_level where subject = :subject")
                        .param("subject", tries.subject())
                        .query(Long.class)
                        .single(),
                count("member_link", member),
                count("known_device", member));
    }

    private long count(String table, MemberId member) {
        return jdbc.sql("select count(*) from " + table + " where member = :member")
                .param("member", member.value())
                .query(Long.class)
                .single();
    }
}

package pe.minka.gamification.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pe.minka.RecognitionTest;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.Offices;
import pe.minka.gamification.OwnerHand;
import pe.minka.gamification.People;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.points.PointsCorrections;
import pe.minka.gamification.points.ProposeCorrection;
import pe.minka.members.MemberId;
import pe.minka.members.Reason;
import pe.minka.shared.Peru;

/** The chain holds every entry once, and whatever is changed in it is found. */
@RecognitionTest
class SealTests {

    private static final Instant THEN = Instant.parse("2016-06-01T15:00:00Z");

    @Autowired
    private Sealer sealer;

    @Autowired
    private LedgerCheck check;

    @Autowired
    private Digests digests;

    @Autowired
    private Ledger ledger;

    @Autowired
    private People people;

    @Autowired
    private PointsCorrections corrections;

    @Autowired
    private Offices offices;

    @Autowired
    private OwnerHand owner;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @AfterEach
    void everythingIsAsItWas() {
        assertThat(check.check().differences()).isEmpty();
    }

    @Test
    void everyEntryIsSealedAndAgrees() {
        publish(people.member());
        sealer.seal();

        var checked = check.check();
        assertThat(checked.agrees()).isTrue();
        assertThat(checked.entries()).isPositive();
        assertThat(checked.unsealed()).isZero();
    }

    @Test
    void anEntryThatIsCommittedLateGoesIntoALaterBatch() {
        publish(people.member());
        sealer.seal();
        var slow = people.member();
        var quick = people.member();

        transaction.executeWithoutResult(open -> {
            publish(slow);
            try (var other = Executors.newSingleThreadExecutor()) {
                assertThat(other.submit(() -> {
                            publish(quick);
                            sealer.seal();
                        }))
                        .succeedsWithin(Duration.ofSeconds(20));
            }
        });
        assertThat(sealOf(slow)).isZero();
        sealer.seal();

        assertThat(entryOf(slow)).isLessThan(entryOf(quick));
        assertThat(sealOf(slow)).isGreaterThan(sealOf(quick));
    }

    @Test
    void aRowChangedBehindTheApplicationsBackIsFound() {
        var nilda = people.member();
        publish(nilda);
        sealer.seal();
        long entry = entryOf(nilda);

        owner.changes("update ledger_entry set points = points + 1 where number = " + entry);
        var changed = check.check();
        owner.changes("update ledger_entry set points = points - 1 where number = " + entry);

        assertThat(changed.agrees()).isFalse();
        assertThat(changed.differences())
                .extracting(Difference::subject)
                .contains(Difference.Subject.SEAL, Difference.Subject.SCORE, Difference.Subject.CONTRIBUTION);
        assertThat(changed.differences())
                .filteredOn(difference -> difference.subject() == Difference.Subject.SEAL)
                .extracting(Difference::where)
                .containsExactly("2016 " + sealOf(nilda));
    }

    @Test
    void whereACorrectionCountsIsSealedToo() {
        var nilda = people.member();
        correct(nilda);
        // Or its team is worked out while the entry is somewhere else.
        await().until(() -> jdbc.sql("select not exists (select from team_change)")
                .query(Boolean.class)
                .single());
        sealer.seal();
        long entry = entryOf(nilda);
        var office = jdbc.sql("select organisation from ledger_entry where number = ?")
                .param(entry)
                .query(UUID.class)
                .single();

        owner.changes("""
                update ledger_entry
                set organisation = (select min(id::text)::uuid from organisation where id <> '%s')
                where number = %d
                """.formatted(office, entry));
        var changed = check.check();
        owner.changes("update ledger_entry set organisation = '%s' where number = %d".formatted(office, entry));

        assertThat(changed.differences())
                .filteredOn(difference -> difference.subject() == Difference.Subject.SEAL)
                .extracting(Difference::where)
                .containsExactly(seasonOf(entry) + " " + sealOf(nilda));
    }

    @Test
    void whatWasSealedInAFormOfBeforeIsCheckedInItAndTheChainGoesOn() {
        var before = Instant.parse("2014-06-01T15:00:00Z");
        var nilda = people.member();
        publish(nilda, before);
        sealAsBefore("2014", entryOf(nilda));
        publish(people.member(), before);
        sealer.seal();

        assertThat(jdbc.sql("select form from ledger_seal where season = '2014' order by number")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2);
        assertThat(check.check().differences()).isEmpty();

        owner.changes("update ledger_seal set form = 2 where season = '2014' and number = 1");
        var changed = check.check();
        owner.changes("update ledger_seal set form = 1 where season = '2014' and number = 1");

        assertThat(changed.differences()).extracting(Difference::where).containsExactly("2014 1");
    }

    /** What a node that knows nothing of forms writes. */
    private void sealAsBefore(String season, long entry) {
        String line = jdbc.sql("select " + Form.WITHOUT_ORGANISATION.line() + " from ledger_entry e where e.number = ?")
                .param(entry)
                .query(String.class)
                .single();
        jdbc.sql("insert into ledger_seal (season, number, entries, hash, sealed_at) values (?, 1, 1, ?, now())")
                .param(season)
                .param(Chain.next(Chain.beginning(season), List.of(line)))
                .update();
        jdbc.sql("insert into ledger_sealed (entry, season, seal) values (?, ?, 1)")
                .param(entry)
                .param(season)
                .update();
    }

    private void correct(MemberId member) {
        String season = corrections.seasons().getFirst();
        var proposal = new ProposeCorrection(member, season, 7, new Reason("Faltaba un aporte"));
        corrections.approve(offices.administrator(), corrections.propose(offices.administrator(), proposal));
    }

    @Test
    void aScoreChangedBehindTheApplicationsBackIsFound() {
        var nilda = people.member();
        publish(nilda);
        String mine = "where period = '2016' and participant = (select id from participant where member = '%s')"
                .formatted(nilda.value());

        owner.changes("update score set points = 1000 " + mine);
        var changed = check.check();
        owner.changes("update score set points = 20 " + mine);

        assertThat(changed.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.subject()).isEqualTo(Difference.Subject.SCORE);
            assertThat(difference.expected()).isEqualTo("20");
            assertThat(difference.found()).isEqualTo("1000");
        });
    }

    @Test
    void anEntryForNothingAnybodyContributedIsFoundThoughTheScoreWasRaisedWithIt() {
        var nilda = people.member();
        publish(nilda);
        String mine = "(select id from participant where member = '%s')".formatted(nilda.value());

        owner.changes("""
                insert into ledger_entry (participant, season, day, kind, subject, occurrence, turn, points, reason, at,
                                          recorded_at)
                values (%s, '2016', '2016-06-01', 'PRACTICE_ADVANCED', 'practice:invented', '', 1, 500, 'AWARD', now(),
                        now())
                """.formatted(mine));
        owner.changes("update score set points = points + 500 where participant = " + mine);
        var changed = check.check();
        owner.changes("update score set points = points - 500 where participant = " + mine);
        owner.changes("delete from ledger_entry where subject = 'practice:invented'");

        assertThat(changed.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.subject()).isEqualTo(Difference.Subject.CONTRIBUTION);
            assertThat(difference.where()).startsWith("practice:invented PRACTICE_ADVANCED");
            assertThat(difference.expected()).isEqualTo("500");
            assertThat(difference.found()).isEqualTo("0");
        });
    }

    @Test
    void aCorrectionOfOtherPointsThanWereEnteredIsFound() {
        var nilda = people.member();
        correct(nilda);
        String mine = "where participant = (select id from participant where member = '%s')".formatted(nilda.value());

        owner.changes("update points_correction set points = 8 " + mine);
        var changed = check.check();
        owner.changes("update points_correction set points = 7 " + mine);

        assertThat(changed.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.subject()).isEqualTo(Difference.Subject.CORRECTION);
            assertThat(difference.expected()).isEqualTo("7");
            assertThat(difference.found()).isEqualTo("8");
        });
    }

    @Test
    void howManyEntriesAreSaidToBeSealedIsCheckedToo() {
        var then = Instant.parse("1891-06-01T15:00:00Z");
        publish(people.member(), then);
        publish(people.member(), then);
        sealer.seal();
        owner.changes("update ledger_seal set sealed_at = sealed_at - interval '1 day' where season = '1891'");
        sealer.digest();

        owner.changes("update ledger_digest set entries = 9 where season = '1891'");
        var digest = check.check();
        owner.changes("update ledger_digest set entries = 2 where season = '1891'");
        owner.changes("update ledger_seal set entries = 9 where season = '1891'");
        var seal = check.check();
        owner.changes("update ledger_seal set entries = 2 where season = '1891'");

        String day = Peru.dayOf(clock.instant()).minusDays(1).toString();
        assertThat(digest.differences())
                .containsExactly(new Difference(Difference.Subject.DIGEST_ENTRIES, "1891 " + day, "2", "9"));
        assertThat(seal.differences())
                .containsExactly(new Difference(Difference.Subject.SEAL_ENTRIES, "1891 1", "2", "9"));
    }

    @Test
    void erasingSomebodyBreaksNoChain() {
        var nilda = people.member();
        publish(nilda);
        sealer.seal();

        jdbc.sql("update participant set member = null where member = ?")
                .param(nilda.value())
                .update();

        assertThat(check.check().agrees()).isTrue();
    }

    @Test
    void aDigestTellsOnceWhereTheChainHadComeToByTheEndOfADay() {
        publish(people.member());
        sealer.seal();
        owner.changes("update ledger_seal set sealed_at = sealed_at - interval '1 day'");

        sealer.digest();
        sealer.digest();

        var yesterday = Peru.dayOf(clock.instant()).minusDays(1);
        assertThat(digests.of("2016")).first().satisfies(digest -> {
            assertThat(digest.day()).isEqualTo(yesterday);
            assertThat(digest.entries()).isPositive();
            assertThat(digest.hash())
                    .isEqualTo(jdbc.sql("select hash from ledger_seal where season = '2016' and number = ?")
                            .param(digest.seal())
                            .query(String.class)
                            .single());
        });
        assertThat(digests.of("2016"))
                .filteredOn(digest -> digest.day().equals(yesterday))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_seal set entries = 1",
                "delete from ledger_sealed",
                "update ledger_digest set entries = 1",
                "truncate ledger_digest"
            })
    void theApplicationCannotRewriteWhatWasSealed(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update()).rootCause().hasMessageContaining("permission denied");
    }

    private void publish(MemberId member) {
        publish(member, THEN);
    }

    private void publish(MemberId member, Instant at) {
        ledger.record(Contribution.accepted(
                Cause.once("practice:" + UUID.randomUUID(), ContributionKind.PRACTICE_PUBLISHED),
                member,
                "Aulas",
                "/practicas/PR",
                at));
    }

    private long entryOf(MemberId member) {
        return jdbc.sql("""
                        select max(e.number) from ledger_entry e join participant p on p.id = e.participant where p.member = ?
                        """).param(member.value()).query(Long.class).single();
    }

    private String seasonOf(long entry) {
        return jdbc.sql("select season from ledger_entry where number = ?")
                .param(entry)
                .query(String.class)
                .single();
    }

    private int sealOf(MemberId member) {
        return jdbc.sql("select seal from ledger_sealed where entry = ?")
                .param(entryOf(member))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}

package pe.minka.gamification.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import pe.minka.RecognitionTest;
import pe.minka.gamification.Administrators;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.People;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.members.MemberId;
import pe.minka.shared.Forbidden;

@RecognitionTest
class RingsTests {

    private static final Instant AT = Instant.parse("2006-05-02T15:00:00Z");

    @Autowired
    private Rings rings;

    @Autowired
    private Ledger ledger;

    @Autowired
    private People people;

    @Autowired
    private Administrators administrators;

    @Test
    void aRingIsToldWithItsPeopleTheirPointsAndTheirShare() {
        var three = List.of(people.member(), people.member(), people.member());
        IntStream.range(0, 3).forEach(n -> {
            IntStream.range(0, 3).forEach(time -> support(three.get(n), three.get((n + 1) % 3)));
            support(people.member(), three.get(n));
        });
        var lonely = people.member();
        IntStream.range(0, 5).forEach(time -> support(three.getFirst(), lonely));

        var found = rings.of(administrators.national(), "2006");

        assertThat(found).singleElement().satisfies(ring -> {
            assertThat(ring.people()).containsExactlyInAnyOrderElementsOf(three);
            assertThat(ring.times()).isEqualTo(9);
            assertThat(ring.points()).isEqualTo(9);
            assertThat(ring.share()).isEqualTo(75);
        });
        assertThat(rings.of(administrators.national(), "2005")).isEmpty();
    }

    @Test
    void onlyNationalAdministratorsLook() {
        var regional = administrators.regional();
        assertThatThrownBy(() -> rings.of(regional, "2006")).isInstanceOf(Forbidden.class);
    }

    private void support(MemberId giver, MemberId receiver) {
        var cause = new Cause(
                "practice:" + UUID.randomUUID(),
                ContributionKind.SUPPORT_RECEIVED,
                UUID.randomUUID().toString());
        ledger.record(Contribution.accepted(cause, receiver, "Aulas", "/practicas/PR", AT)
                .givenBy(giver));
    }
}

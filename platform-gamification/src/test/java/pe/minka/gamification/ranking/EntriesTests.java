package pe.minka.gamification.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.gamification.People;
import pe.minka.gamification.RankingTest;
import pe.minka.gamification.ranking.Entries.Bookmark;

/** Everybody is read once, wherever a portion ends. */
@RankingTest
class EntriesTests {

    @Autowired
    private Entries entries;

    @Autowired
    private Crowd crowd;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void thoseOfAnOrganisationFollowEachOtherAndNobodyIsLeftOut() {
        IntStream.range(0, 7).forEach(n -> crowd.join(people.member()));
        var nowhere = crowd.join(people.member()).value();
        jdbc.sql("update participant set organisation = null where id = :id")
                .param("id", nowhere)
                .update();

        var read = everybody(2);

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(
                        jdbc.sql("select id from participant").query(UUID.class).list());
        var organisations = read.stream().map(this::organisation).toList();
        assertThat(changes(organisations))
                .isEqualTo(organisations.stream().distinct().count());
    }

    private List<UUID> everybody(int size) {
        List<UUID> read = new ArrayList<>();
        for (var some = entries.after(Bookmark.START, size);
                !some.entries().isEmpty();
                some = entries.after(some.last(), size)) {
            some.entries().forEach(one -> read.add(one.id()));
        }
        return read;
    }

    private String organisation(UUID participant) {
        return jdbc.sql("select coalesce(organisation::text, '') from participant where id = :id")
                .param("id", participant)
                .query(String.class)
                .single();
    }

    private static long changes(List<String> organisations) {
        return IntStream.range(0, organisations.size())
                .filter(at -> at == 0 || !Objects.equals(organisations.get(at - 1), organisations.get(at)))
                .count();
    }
}

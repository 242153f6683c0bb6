package pe.minka.gamification.badges;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ledger.ParticipantId;
import pe.minka.members.MemberId;

/** Reads people with everything that criteria ask about, many at once. */
@Component
class Candidates {

    private static final String PEOPLE = """
            select id, member, member is not null and board <> 'NONE' as receives
            from participant
            where id = any(:ids)
            order by id
            """;

    private static final String NEXT = """
            select p.id
            from participant p
            where p.id > :after and p.member is not null and p.board <> 'NONE'
              and exists (select from contribution c where c.participant = p.id and c.accepted)
            order by p.id
            limit :size
            """;

    private static final String BARRED = """
            select participant, badge, max(revoked_at) as at
            from badge_award
            where participant = any(:ids) and revoked_by is not null
            group by participant, badge
            """;

    private final JdbcClient jdbc;
    private final DeedRows deeds;
    private final Awards awards;

    Candidates(JdbcClient jdbc, DeedRows deeds, Awards awards) {
        this.jdbc = jdbc;
        this.deeds = deeds;
        this.awards = awards;
    }

    /** Those who have contributed something and can be given insignias, on from one of them. */
    List<UUID> after(UUID one, int size) {
        return jdbc.sql(NEXT)
                .param("after", one)
                .param("size", size)
                .query(UUID.class)
                .list();
    }

    /** In the order of their ids. */
    List<Candidate> read(Collection<UUID> people) {
        UUID[] ids = people.toArray(UUID[]::new);
        Map<UUID, List<Award>> valid = awards.validOf(people).stream()
                .collect(Collectors.groupingBy(award -> award.participant().value()));
        Map<BadgeId, String> codes = codes();
        var done = deeds.of(ids, id -> held(valid.getOrDefault(id, List.of()), codes));
        var barred = barred(ids);
        return jdbc.sql(PEOPLE)
                .param("ids", ids)
                .query((row, number) -> candidate(row, done, valid, barred))
                .list();
    }

    private static Candidate candidate(
            ResultSet row, Map<UUID, Deeds> done, Map<UUID, List<Award>> valid, Map<UUID, Map<BadgeId, Instant>> barred)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID member = row.getObject("member", UUID.class);
        return new Candidate(
                new ParticipantId(id),
                member == null ? null : new MemberId(member),
                row.getBoolean("receives"),
                done.getOrDefault(id, Deeds.NONE),
                valid.getOrDefault(id, List.of()),
                barred.getOrDefault(id, Map.of()));
    }

    private Map<BadgeId, String> codes() {
        Map<BadgeId, String> codes = new HashMap<>();
        jdbc.sql("select id, code from badge").query(row -> {
            codes.put(new BadgeId(row.getObject("id", UUID.class)), row.getString("code"));
        });
        return codes;
    }

    private static Map<String, Instant> held(List<Award> valid, Map<BadgeId, String> codes) {
        return valid.stream()
                .collect(Collectors.toUnmodifiableMap(
                        award -> Objects.requireNonNull(codes.get(award.badge())), Award::awardedAt));
    }

    private Map<UUID, Map<BadgeId, Instant>> barred(UUID[] ids) {
        Map<UUID, Map<BadgeId, Instant>> barred = new HashMap<>();
        jdbc.sql(BARRED).param("ids", ids).query(row -> {
            barred.computeIfAbsent(row.getObject("participant", UUID.class), id -> new HashMap<>())
                    .put(
                            new BadgeId(row.getObject("badge", UUID.class)),
                            row.getTimestamp("at").toInstant());
        });
        return barred;
    }
}

package pe.minka.gamification.seasons;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.Standing;
import pe.minka.members.MemberId;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;

/** How closed seasons ended: written once, read ever after. */
@Component
public class SeasonArchive {

    private static final String KEEP = """
            insert into season_result (season, participant, board, points, rank, standing)
            select s.period, p.id, p.board, s.points,
                   case when ranked then rank() over (partition by p.board, ranked order by s.points desc) end,
                   (select r.standing
                    from standing_reached r
                    where r.season = s.period and r.participant = p.id
                    order by array_position(array ['PARTICIPATING', 'DISTINGUISHED', 'TRANSFORMING'], r.standing) desc
                    limit 1)
            from score s
            join participant p on p.id = s.participant
            cross join lateral (select p.member is not null and p.board <> 'NONE' and p.visibility <> 'HIDDEN'
                                       and not p.paused and s.points > 0 as ranked) who
            where s.period = :season
            """;

    private static final String LINES = """
            select json_build_array(participant, board, points, rank, standing)::text
            from season_result
            where season = :season
            order by participant
            """;

    private static final String CLOSE = """
            insert into season_closing (season, people, hash, signature, closed_by, closed_at)
            values (:season, :people, :hash, :signature, :closedBy, :now)
            """;

    private static final String CLOSING = """
            select season, people, hash, signature, closed_by, closed_at from season_closing where season = :season
            """;

    private static final String CLOSED = "select season from season_closing order by season";

    private static final String RESULTS = """
            select p.member, r.points, r.rank, r.standing, coalesce(s.points, 0) as today
            from season_result r
            join participant p on p.id = r.participant
            left join score s on s.participant = r.participant and s.period = r.season
            where r.season = :season
            order by r.points desc, r.participant
            limit :size offset :offset
            """;

    private static final String COUNT = "select count(*) from season_result where season = :season";

    private final JdbcClient jdbc;
    private final SeasonSignature signature;

    SeasonArchive(JdbcClient jdbc, SeasonSignature signature) {
        this.jdbc = jdbc;
        this.signature = signature;
    }

    void keep(String season, MemberId closedBy, Instant now) {
        jdbc.sql(KEEP).param("season", season).update();
        var lines = lines(season);
        String hash = SeasonSignature.hash(season, lines);
        jdbc.sql(CLOSE)
                .param("season", season)
                .param("people", lines.size())
                .param("hash", hash)
                .param("signature", signature.of(hash))
                .param("closedBy", closedBy.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<ClosingView> closing(String season) {
        return jdbc.sql(CLOSING)
                .param("season", season)
                .query((row, number) -> new ClosingView(
                        row.getInt("people"),
                        row.getString("hash"),
                        new MemberId(row.getObject("closed_by", UUID.class)),
                        row.getTimestamp("closed_at").toInstant(),
                        isGenuine(season, row.getString("hash"), row.getString("signature"))))
                .optional();
    }

    Listing<SeasonResult> results(String season, PageRequest page) {
        var items = jdbc.sql(RESULTS)
                .param("season", season)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) -> {
                    UUID member = row.getObject("member", UUID.class);
                    return new SeasonResult(
                            member == null ? null : new MemberId(member),
                            row.getInt("points"),
                            row.getObject("rank", Integer.class),
                            standing(row.getString("standing")),
                            row.getInt("today"));
                })
                .list();
        long total = jdbc.sql(COUNT).param("season", season).query(Long.class).single();
        return new Listing<>(items, page.page(), page.size(), total);
    }

    /** The closed seasons of which something else is kept than was signed. */
    public List<String> broken() {
        return jdbc.sql(CLOSED).query(String.class).list().stream()
                .filter(season -> !closing(season).orElseThrow().genuine())
                .toList();
    }

    private static @Nullable Standing standing(@Nullable String name) {
        return name == null ? null : Standing.valueOf(name);
    }

    private boolean isGenuine(String season, String hash, String signed) {
        return SeasonSignature.hash(season, lines(season)).equals(hash)
                && signature.of(hash).equals(signed);
    }

    private List<String> lines(String season) {
        return jdbc.sql(LINES).param("season", season).query(String.class).list();
    }
}

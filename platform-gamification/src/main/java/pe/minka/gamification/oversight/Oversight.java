package pe.minka.gamification.oversight;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.RankingScope;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;

/** What national administrators see of the points of a season as a whole. */
@Service
@Transactional(readOnly = true)
public class Oversight {

    /** Less often is what colleagues do. */
    public static final int OFTEN = 3;

    static final String NATIONAL = "points are looked at as a whole by national administrators";

    private static final int MOST = 100;

    private static final String ORGANISATIONS = """
            select c.organisation, count(distinct c.participant) as people,
                   count(*) filter (where c.kind <> 'SUPPORT_RECEIVED') as contributions, sum(c.points) as points
            from contribution c
            join participant p on p.id = c.participant and p.seen and p.named
            join organisation o on o.id = c.organisation
            left join region r on r.code = o.region
            where c.season = :season and c.accepted
              and (:region::text is null or o.region = :region)
              and (:macroRegion::text is null or r.macro_region = :macroRegion)
            group by c.organisation
            order by contributions desc, points desc, people desc, c.organisation
            limit :size
            """;

    /** Who gave how many points to whom in a season, and what everybody received. */
    static final String GIVEN = """
            with given as (select giver, participant, count(*) as times, sum(points) as points
                           from contribution
                           where season = :season and accepted and giver is not null and points > 0
                           group by giver, participant),
                 received as (select participant, sum(points) as points from given group by participant)
            """;

    private static final String PAIRS = GIVEN + """
            select one.member as one, other.member as other, a.times as by_one, b.times as by_other,
                   a.points + b.points as points, (a.points + b.points) * 100 / (x.points + y.points) as share
            from given a
            join given b on b.giver = a.participant and b.participant = a.giver
            join received x on x.participant = a.participant
            join received y on y.participant = a.giver
            join participant one on one.id = a.giver
            join participant other on other.id = a.participant
            where a.giver < a.participant and least(a.times, b.times) >= :often
            order by share desc, points desc, a.giver, a.participant
            limit :size
            """;

    private final JdbcClient jdbc;
    private final OrganisationCatalogue organisations;

    Oversight(JdbcClient jdbc, OrganisationCatalogue organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    private record Sum(OrganisationId organisation, int people, int contributions, int points) {}

    /**
     * Those with the most accepted contributions first; a support is none of who receives it. Who does not appear with
     * their name counts for none: what stands beside an office of one would be theirs. Within an organisation there are no
     * others.
     */
    public List<ActiveOrganisation> organisations(Access admin, String season, RankingScope scope, int size) {
        require(admin);
        if (scope instanceof RankingScope.InOrganisation) {
            return List.of();
        }
        var sums = jdbc.sql(ORGANISATIONS)
                .param("season", season)
                .param("region", scope instanceof RankingScope.InRegion in ? in.code() : null)
                .param("macroRegion", scope instanceof RankingScope.InMacroRegion in ? in.code() : null)
                .param("size", Math.clamp(size, 1, MOST))
                .query((row, number) -> sum(row))
                .list();
        Map<OrganisationId, OrganisationView> views =
                organisations.findAll(sums.stream().map(Sum::organisation).toList());
        return sums.stream()
                .flatMap(sum -> Stream.ofNullable(views.get(sum.organisation()))
                        .map(view -> new ActiveOrganisation(view, sum.people(), sum.contributions(), sum.points())))
                .toList();
    }

    /** Pairs that give points to each other again and again; those that receive few from anybody else first. */
    public List<Reciprocity> reciprocity(Access admin, String season) {
        require(admin);
        return jdbc.sql(PAIRS)
                .param("season", season)
                .param("often", OFTEN)
                .param("size", MOST)
                .query((row, number) -> new Reciprocity(
                        member(row.getObject("one", UUID.class)),
                        member(row.getObject("other", UUID.class)),
                        row.getInt("by_one"),
                        row.getInt("by_other"),
                        row.getInt("points"),
                        row.getInt("share")))
                .list();
    }

    private static void require(Access admin) {
        admin.requireNational(NATIONAL);
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                new OrganisationId(row.getObject("organisation", UUID.class)),
                row.getInt("people"),
                row.getInt("contributions"),
                row.getInt("points"));
    }

    private static @Nullable MemberId member(@Nullable UUID id) {
        return id == null ? null : new MemberId(id);
    }
}

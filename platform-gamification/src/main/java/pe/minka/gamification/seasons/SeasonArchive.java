package pe.minka.gamification.seasons;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
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
            cross join lateral (select p.seen and s.points > 0 as ranked) who
            where s.period = :season
            """;

    private static final String LINES = """
            select json_build_array(participant, board, points, rank, standing)::text
            from season_result
            where season = :season
            order by participant
            """;

    private static final String RESULTS = """
            select case when p.named then p.member end as member,
                   r.points, r.rank, r.standing, coalesce(s.points, 0) as today
            from season_result r
            join participant p on p.id = r.participant
            left join score s on s.participant = r.participant and s.period = r.season
            where r.season = :season
            order by r.points desc, r.participant
            limit :size offset :offset
            """;

    private static final String COUNT = "select count(*) from season_result where season = :season";

    private final JdbcClient jdbc;
    private final ClosingRows closings;
    private final ClosingSignatures signatures;
    private final AuditLog audit;

    SeasonArchive(JdbcClient jdbc, ClosingRows closings, ClosingSignatures signatures, AuditLog audit) {
        this.jdbc = jdbc;
        this.closings = closings;
        this.signatures = signatures;
        this.audit = audit;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(String season, MemberId closedBy, Instant now) {
        jdbc.sql(KEEP).param("season", season).update();
        var lines = lines(season);
        closings.close(season, lines.size(), SeasonSignature.hash(season, lines), closedBy, now);
        signatures.sign(closings.find(season).orElseThrow());
    }

    Optional<ClosingView> closing(String season) {
        return closings.find(season)
                .map(closing -> new ClosingView(
                        closing.people(), closing.hash(), closing.closedBy(), closing.closedAt(), closing.signed()));
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

    /** Every closed season, and whether what is kept of it is what was signed. */
    public List<CheckedClosing> check() {
        return closings.all().stream()
                .map(closing -> new CheckedClosing(
                        closing.season(),
                        isGenuine(closing),
                        closing.signed() == null ? null : closing.signed().address()))
                .toList();
    }

    /** What everybody may keep of them, the last one first. */
    public List<SeasonProof> proofs() {
        return closings.all().stream().map(SeasonArchive::proof).toList();
    }

    /** Empty while it is open. */
    public Optional<SeasonProof> proof(String season) {
        return closings.find(season).map(SeasonArchive::proof);
    }

    private static SeasonProof proof(ClosingRows.Closing closing) {
        return new SeasonProof(
                closing.season(),
                closing.people(),
                closing.hash(),
                closing.closedAt(),
                closing.signed(),
                closing.signedAt(),
                !closing.needsSignature());
    }

    /** What was signed of them before they were signed again, by season, the last one first. */
    public Map<String, List<FormerSignature>> formerSignatures() {
        return closings.signatures().stream()
                .filter(signature -> !signature.last())
                .map(ClosingRows.Signature::said)
                .collect(Collectors.groupingBy(FormerSignature::season));
    }

    /** What each key has signed, the last season first. */
    public List<KeyOnClosing> signedByKeys() {
        return closings.signatures().stream()
                .map(signature -> new KeyOnClosing(
                        signature.said().key(), signature.said().season(), signature.last()))
                .toList();
    }

    /**
     * Signs those so that anybody can check them that so far only we can, and those anew whose key came into wrong hands, if
     * they are as they were signed. Once it is done, asking again changes nothing.
     */
    @Transactional
    public void signAnew() {
        closings.all().stream()
                .filter(ClosingRows.Closing::needsSignature)
                .filter(closing -> isAsKept(closing) && signatures.matches(closing))
                .forEach(this::signAnew);
    }

    private void signAnew(ClosingRows.Closing closing) {
        var before = closing.signed();
        if (signatures.sign(closing) && before != null) {
            audit.record(AuditRecord.of(null, "recognition.closingSignedAgain", "season", closing.season())
                    .with(Map.of("signingKey", before.key())));
        }
    }

    private static @Nullable Standing standing(@Nullable String name) {
        return name == null ? null : Standing.valueOf(name);
    }

    private boolean isGenuine(ClosingRows.Closing closing) {
        return isAsKept(closing) && signatures.verifies(closing);
    }

    /** Whether the results are those the hash was made of, which means reading all of them. */
    boolean isAsKept(ClosingRows.Closing closing) {
        return SeasonSignature.hash(closing.season(), lines(closing.season())).equals(closing.hash());
    }

    private List<String> lines(String season) {
        return jdbc.sql(LINES).param("season", season).query(String.class).list();
    }
}

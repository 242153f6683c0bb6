package pe.minka.walls;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberId;

/** Walls for who reads them, and for who administers them. */
@Service
@Transactional(readOnly = true)
public class WallReading {

    /** On a wall and on each of its boards, when some of those who read them may not do so any more. */
    public static final String READERS_CHANGED = "readers-changed";

    private static final String LINES = """
            select w.id, w.slug, w.kind, w.title, w.rules, w.audience, w.macro_region, w.made_by,
                   m.name as macro_region_name,
                   w.closed_at, w.archived_at, coalesce(c.cards, 0) as cards, coalesce(c.open, 0) as open, c.latest
            from wall w
            left join macro_region m on m.code = w.macro_region
            left join lateral (select count(*) as cards,
                                      count(*) filter (where stage in ('OPEN', 'PUBLISHED', 'ACCOMPANIED')) as open,
                                      max(published_at) as latest
                               from card
                               where wall = w.id and state = 'SHOWN') c on true
            where (w.archived_at is not null) = :archived and {readable}
            order by w.made_by is not null, w.closed_at is not null,
                     case when w.made_by is null then w.opened_at end, w.opened_at desc, w.id
            """.replace("{readable}", WallSight.READABLE);

    /** With its parts and up to where it has come, all as of one moment. */
    private static final String PAGE = """
            select w.*,
                   array(select s.code from wall_section s where s.wall = w.id order by s.position, s.code) as codes,
                   array(select s.title from wall_section s where s.wall = w.id order by s.position, s.code) as titles,
                   array(select p.title from wall_phase p where p.wall = w.id order by p.position) as phases,
                   array(select to_char(p.from_day, 'YYYY-MM-DD') from wall_phase p
                         where p.wall = w.id
                         order by p.position) as from_days,
                   array(select to_char(p.to_day, 'YYYY-MM-DD') from wall_phase p
                         where p.wall = w.id
                         order by p.position) as to_days,
                   coalesce((select t.serial from stream t where t.topic = 'wall:' || w.id), 0) as serial
            from wall w
            where w.slug = :slug and
            """ + WallSight.READABLE;

    private final JdbcClient jdbc;
    private final WallRepository walls;
    private final WallParts parts;
    private final WallSight sight;
    private final WallRights rights;

    WallReading(JdbcClient jdbc, WallRepository walls, WallParts parts, WallSight sight, WallRights rights) {
        this.jdbc = jdbc;
        this.walls = walls;
        this.parts = parts;
        this.sight = sight;
        this.rights = rights;
    }

    /** Those everybody begins with first, then the newest; the archived ones apart. */
    public List<WallLine> all(Access me, boolean archived) {
        return sight.limit(jdbc.sql(LINES), me)
                .param("archived", archived)
                .query((row, number) -> line(row))
                .list();
    }

    /** Those somebody administers, the archived ones apart. */
    public List<WallLine> administered(Access me, boolean archived) {
        var administered = rights.administeredBy(me);
        return sight
                .limit(jdbc.sql(LINES), me)
                .param("archived", archived)
                .query((row, number) ->
                        administered.test(held(row)) ? Optional.of(line(row)) : Optional.<WallLine>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private static WallRights.Held held(ResultSet row) throws SQLException {
        @Nullable UUID maker = row.getObject("made_by", UUID.class);
        return new WallRights.Held(
                WallAudience.valueOf(row.getString("audience")),
                row.getString("macro_region"),
                maker == null ? null : new MemberId(maker));
    }

    /** The titles of the sections of these walls by their codes, in order; for whoever is shown the walls. */
    public Map<WallId, Map<String, String>> sections(Collection<WallId> shown) {
        return parts.sections(shown);
    }

    private static WallLine line(ResultSet row) throws SQLException {
        @Nullable Timestamp latest = row.getTimestamp("latest");
        return new WallLine(
                new WallId(row.getObject("id", UUID.class)),
                row.getString("slug"),
                WallKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("rules"),
                WallAudience.valueOf(row.getString("audience")),
                row.getString("macro_region_name"),
                state(row),
                row.getInt("cards"),
                row.getInt("open"),
                latest == null ? null : latest.toInstant());
    }

    private static WallState state(ResultSet row) throws SQLException {
        if (row.getTimestamp("archived_at") != null) {
            return WallState.ARCHIVED;
        }
        return row.getTimestamp("closed_at") == null ? WallState.OPEN : WallState.CLOSED;
    }

    /** For whoever may not read it there is no such wall. */
    public WallView page(Access me, String slug) {
        return live(me, slug).wall();
    }

    /**
     * The same with the serial up to which its topic has come: whoever reads the cards afterwards reads as much of them at
     * least.
     */
    public LiveWall live(Access me, String slug) {
        return sight.limit(jdbc.sql(PAGE), me)
                .param("slug", slug)
                .query((row, number) -> new LiveWall(view(me, row), row.getLong("serial")))
                .optional()
                .orElseThrow(() -> new WallNotFound("wall " + slug));
    }

    private WallView view(Access me, ResultSet row) throws SQLException {
        var held = held(row);
        return new WallView(
                new WallId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("slug"),
                WallKind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("rules"),
                WallLayout.valueOf(row.getString("layout")),
                held.audience(),
                held.macroRegion(),
                new WallSwitches(
                        row.getBoolean("comments"),
                        row.getBoolean("supports"),
                        row.getBoolean("approval"),
                        row.getBoolean("named")),
                sections(row),
                phases(row),
                state(row),
                row.getTimestamp("opened_at").toInstant(),
                rights.administers(me, held.audience(), held.macroRegion(), held.madeBy()));
    }

    private static Map<String, String> sections(ResultSet row) throws SQLException {
        String[] codes = texts(row, "codes");
        String[] titles = texts(row, "titles");
        Map<String, String> sections = new LinkedHashMap<>();
        for (int at = 0; at < codes.length; at++) {
            sections.put(codes[at], titles[at]);
        }
        return sections;
    }

    private static List<WallPhase> phases(ResultSet row) throws SQLException {
        String[] titles = texts(row, "phases");
        String[] from = texts(row, "from_days");
        String[] to = texts(row, "to_days");
        List<WallPhase> phases = new ArrayList<>();
        for (int at = 0; at < titles.length; at++) {
            phases.add(new WallPhase(titles[at], LocalDate.parse(from[at]), LocalDate.parse(to[at])));
        }
        return phases;
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }

    public WallView page(Access me, WallId id) {
        return walls.findById(id)
                .filter(wall -> sight.mayRead(me, wall.id()))
                .map(wall -> view(me, wall))
                .orElseThrow(() -> new WallNotFound("wall " + id.value()));
    }

    /** For who administers it. */
    public WallView administered(Access me, String slug) {
        var wall = walls.findBySlug(slug).orElseThrow(() -> new WallNotFound("wall " + slug));
        rights.require(me, wall);
        return view(me, wall);
    }

    public List<MemberId> guests(Access me, String slug) {
        return parts.guests(administered(me, slug).id());
    }

    /** The macro-regions an administrator may make walls for; a national one, for all of them. */
    public Set<String> macroRegions(Access me) {
        return rights.macroRegions(me.administeredRegions());
    }

    public boolean mayRead(Access me, WallId wall) {
        return sight.mayRead(me, wall);
    }

    private WallView view(Access me, Wall wall) {
        return new WallView(
                wall.id(),
                wall.version(),
                wall.slug(),
                wall.kind(),
                wall.title(),
                wall.rules(),
                wall.layout(),
                wall.audience(),
                wall.macroRegion(),
                wall.switches(),
                parts.sections(wall.id()),
                parts.phases(wall.id()),
                wall.state(),
                wall.openedAt(),
                rights.administers(me, wall));
    }
}

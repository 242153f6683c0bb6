package pe.minka.walls;

import java.sql.Date;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.conversations.CaseRegions;
import pe.minka.members.MemberId;
import pe.minka.shared.RuleViolation;

/** The sections, phases and guests of walls. */
@Component
class WallParts {

    private static final String SECTIONS =
            "select wall, code, title from wall_section where wall = any(:walls) order by wall, position, code";

    private static final String PUT_SECTION = """
            insert into wall_section (wall, code, position, title)
            values (:wall, :code, :position, :title)
            on conflict (wall, code) do update set position = excluded.position, title = excluded.title
            """;

    private static final String USED = """
            select count(*) from card where wall = :wall and not (section = any(:kept)) and removed_at is null
            """;

    /** What was taken away still stands somewhere until its words go. */
    private static final String REHOME = """
            update card set section = :first where wall = :wall and not (section = any(:kept))
            """;

    private static final String DROP = "delete from wall_section where wall = :wall and not (code = any(:kept))";

    private static final String PHASES =
            "select title, from_day, to_day from wall_phase where wall = :wall order by position";

    private static final String CLEAR_PHASES = "delete from wall_phase where wall = :wall";

    private static final String PUT_PHASE = """
            insert into wall_phase (wall, position, title, from_day, to_day)
            values (:wall, :position, :title, :from, :to)
            """;

    private static final String GUESTS = "select member from wall_guest where wall = :wall order by invited_at, member";

    private static final String INVITE = """
            insert into wall_guest (wall, member, invited_by, invited_at)
            values (:wall, :member, :by, :at)
            on conflict do nothing
            """;

    private static final String LET_GO = "delete from wall_guest where wall = :wall and member = :member";

    private static final String SHOWN = "select id from card where wall = :wall and state = 'SHOWN'";

    private static final String POSTS = """
            select c.id, case when w.audience <> 'INVITED' then o.region end as region
            from card c
            join wall w on w.id = c.wall
            join organisation o on o.id = c.organisation
            where c.wall = :wall
            union all
            select n.id, case when w.audience <> 'INVITED' then o.region end
            from wall_contribution n
            join card c on c.id = n.card
            join wall w on w.id = c.wall
            join organisation o on o.id = n.organisation
            where c.wall = :wall
            """;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final int LONGEST_CODE = 40;

    private final JdbcClient jdbc;
    private final WallStream stream;
    private final CaseRegions cases;

    WallParts(JdbcClient jdbc, WallStream stream, CaseRegions cases) {
        this.jdbc = jdbc;
        this.stream = stream;
        this.cases = cases;
    }

    /** What waits for a moderator goes to those who moderate this wall now. */
    void moderateAnew(WallId wall) {
        cases.put(jdbc.sql(POSTS)
                .param("wall", wall.value())
                .query(CaseRegions.Place.class)
                .list());
    }

    /** Titles by code, in order. */
    Map<String, String> sections(WallId wall) {
        return sections(List.of(wall)).getOrDefault(wall, Map.of());
    }

    Map<WallId, Map<String, String>> sections(Collection<WallId> walls) {
        Map<WallId, Map<String, String>> sections = new HashMap<>();
        jdbc.sql(SECTIONS)
                .param("walls", walls.stream().map(WallId::value).toArray(UUID[]::new))
                .query(row -> {
                    sections.computeIfAbsent(
                                    new WallId(row.getObject("wall", UUID.class)), wall -> new LinkedHashMap<>())
                            .put(row.getString("code"), row.getString("title"));
                });
        return sections;
    }

    /**
     * A section keeps its code as long as it keeps its title, or its place when only some are called otherwise; one with
     * cards on it cannot go.
     */
    void putSections(WallId wall, List<String> titles) {
        Map<String, String> before = sections(wall);
        Map<String, String> kept = new LinkedHashMap<>();
        List<String> codes = List.copyOf(before.keySet());
        for (int place = 0; place < titles.size(); place++) {
            String title = titles.get(place);
            boolean renamed = titles.size() == codes.size()
                    && !before.containsValue(title)
                    && !titles.contains(before.get(codes.get(place)));
            kept.put(renamed ? codes.get(place) : code(title, before, kept), title);
        }
        String[] staying = kept.keySet().toArray(String[]::new);
        if (!before.isEmpty() && used(wall, staying) > 0) {
            throw RuleViolation.at("sections", "walls.sections.used");
        }
        int position = 0;
        for (var section : kept.entrySet()) {
            position++;
            jdbc.sql(PUT_SECTION)
                    .param("wall", wall.value())
                    .param("code", section.getKey())
                    .param("position", position)
                    .param("title", section.getValue())
                    .update();
        }
        jdbc.sql(REHOME)
                .param("wall", wall.value())
                .param("kept", staying)
                .param("first", staying[0])
                .update();
        jdbc.sql(DROP).param("wall", wall.value()).param("kept", staying).update();
    }

    private long used(WallId wall, String[] kept) {
        return jdbc.sql(USED)
                .param("wall", wall.value())
                .param("kept", kept)
                .query(Long.class)
                .single();
    }

    private static String code(String title, Map<String, String> before, Map<String, String> taken) {
        for (var known : before.entrySet()) {
            if (known.getValue().equals(title)) {
                return known.getKey();
            }
        }
        String code = slug(title, LONGEST_CODE - 3);
        String free = code;
        for (int number = 2; taken.containsKey(free) || before.containsKey(free); number++) {
            free = code + "-" + number;
        }
        return free;
    }

    /** As an address writes it: «Muro de desafíos» is «muro-de-desafios». */
    static String slug(String title, int longest) {
        String plain = MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String joined = BETWEEN.matcher(plain).replaceAll("-");
        String slug = joined.substring(0, Math.min(longest, joined.length()));
        String trimmed = slug.replaceAll("^-|-$", "");
        return trimmed.isEmpty() ? "x" : trimmed;
    }

    List<WallPhase> phases(WallId wall) {
        return jdbc.sql(PHASES)
                .param("wall", wall.value())
                .query((row, number) -> new WallPhase(
                        row.getString("title"),
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class)))
                .list();
    }

    void putPhases(WallId wall, List<WallPhase> phases) {
        jdbc.sql(CLEAR_PHASES).param("wall", wall.value()).update();
        for (int position = 0; position < phases.size(); position++) {
            var phase = phases.get(position);
            jdbc.sql(PUT_PHASE)
                    .param("wall", wall.value())
                    .param("position", position)
                    .param("title", phase.title())
                    .param("from", Date.valueOf(phase.from()))
                    .param("to", Date.valueOf(phase.to()))
                    .update();
        }
    }

    List<MemberId> guests(WallId wall) {
        return jdbc.sql(GUESTS).param("wall", wall.value()).query(UUID.class).list().stream()
                .map(MemberId::new)
                .toList();
    }

    boolean invite(WallId wall, MemberId guest, MemberId by, Instant now) {
        return jdbc.sql(INVITE)
                        .param("wall", wall.value())
                        .param("member", guest.value())
                        .param("by", by.value())
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    boolean letGo(WallId wall, MemberId guest) {
        boolean gone = jdbc.sql(LET_GO)
                        .param("wall", wall.value())
                        .param("member", guest.value())
                        .update()
                == 1;
        if (gone) {
            askReadersAnew(wall);
        }
        return gone;
    }

    /** Whoever watches the wall or one of its boards is asked whether they still may. */
    void askReadersAnew(WallId wall) {
        List<CardId> shown = jdbc.sql(SHOWN).param("wall", wall.value()).query(UUID.class).list().stream()
                .map(CardId::new)
                .toList();
        stream.readersChanged(wall, shown);
    }
}

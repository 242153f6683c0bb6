package pe.minka.practices;

import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/** Keeps the catalogue of themes, a national matter: what practices have may be retired, and never goes. */
@Service
@Transactional
public class ThemeEditor {

    private static final String NATIONAL = "themes are kept by national administrators";

    public static final int LONGEST = 60;
    private static final int LONGEST_CODE = 40;

    private static final String ALL = """
            select t.code, t.name, t.retired_at is not null as retired,
                   (select count(*)
                    from practice_section s
                    where s.section = 'PRESENTATION' and s.content -> 'themes' ?? t.code) as used
            from practice_theme t
            order by t.retired_at is not null, t.position, t.code
            """;

    private static final String ADD = """
            insert into practice_theme (code, name, position)
            select :code, :name, coalesce(max(position), 0) + 1 from practice_theme
            """;

    private static final String RENAME = "update practice_theme set name = :name where code = :code and name <> :name";

    private static final String RETIRE = """
            update practice_theme set retired_at = :at where code = :code and (retired_at is null) <> (:at::timestamptz is null)
            """;

    /** Changes places with the one before or after it. */
    private static final String MOVE = """
            with ordered as (
                select code, row_number() over (order by position, code) as place
                from practice_theme
                where retired_at is null),
            moved as (
                select o.code,
                       case when o.place = h.place then o.place + :by
                            when o.place = h.place + :by then h.place
                            else o.place end as place
                from ordered o
                cross join (select place from ordered where code = :code) h)
            update practice_theme t set position = m.place from moved m where m.code = t.code
            """;

    private static final String REMOVE = """
            delete from practice_theme t
            where t.code = :code
              and not exists (select from practice_section s where s.section = 'PRESENTATION' and s.content -> 'themes' ?? t.code)
              and not exists (select from practice_version v where v.sheet #> '{presentation,themes}' ?? t.code)
            """;

    private static final String HAVING = "select practice from practice_entry where themes @> array[:code::text]";

    private final JdbcClient jdbc;
    private final CatalogueEntries entries;
    private final AuditLog audit;
    private final Clock clock;

    ThemeEditor(JdbcClient jdbc, CatalogueEntries entries, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ThemeLine> all(Access admin) {
        admin.requireNational(NATIONAL);
        return jdbc.sql(ALL).query(ThemeLine.class).list();
    }

    public ThemeLine find(Access admin, String code) {
        return all(admin).stream()
                .filter(theme -> theme.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("theme " + code));
    }

    /** The code comes from the name and stays, whatever the theme is called later. */
    public void add(Access admin, String name) {
        admin.requireNational(NATIONAL);
        String called = called(name);
        String code = code(called);
        change(() -> jdbc.sql(ADD).param("code", code).param("name", called).update());
        record(admin, "theme.added", code, Map.of("name", called));
    }

    /** What can be found by its name is found by the new one. */
    public void rename(Access admin, String code, String name) {
        var theme = find(admin, code);
        String called = called(name);
        if (change(() -> jdbc.sql(RENAME)
                        .param("code", code)
                        .param("name", called)
                        .update())
                == 0) {
            return;
        }
        var having = jdbc.sql(HAVING).param("code", code).query(UUID.class).list();
        entries.writeAll(having.stream().map(PracticeId::new).toList());
        record(admin, "theme.renamed", code, Map.of("before", theme.name(), "after", called));
    }

    public void retire(Access admin, String code) {
        stand(admin, code, Timestamp.from(clock.instant()), "theme.retired");
    }

    public void restore(Access admin, String code) {
        stand(admin, code, null, "theme.restored");
    }

    private void stand(Access admin, String code, @Nullable Timestamp at, String action) {
        var theme = find(admin, code);
        if (jdbc.sql(RETIRE).param("code", code).param("at", at).update() > 0) {
            record(admin, action, code, Map.of("name", theme.name()));
        }
    }

    public void moveUp(Access admin, String code) {
        move(admin, code, -1);
    }

    public void moveDown(Access admin, String code) {
        move(admin, code, 1);
    }

    private void move(Access admin, String code, int by) {
        find(admin, code);
        jdbc.sql(MOVE).param("code", code).param("by", by).update();
    }

    public void remove(Access admin, String code) {
        var theme = find(admin, code);
        int removed = change(() -> jdbc.sql(REMOVE).param("code", code).update());
        if (removed == 0) {
            throw RuleViolation.at("name", "practices.theme.used");
        }
        record(admin, "theme.removed", code, Map.of("name", theme.name()));
    }

    /** Two themes are never called the same, and other features may have a theme too. */
    private static int change(IntSupplier step) {
        try {
            return step.getAsInt();
        } catch (DataIntegrityViolationException e) {
            throw RuleViolation.at("name", "practices.theme.known");
        }
    }

    private static String called(String name) {
        String called = name.strip().replaceAll("\\s+", " ");
        if (called.isEmpty()) {
            throw RuleViolation.at("name", "practices.theme.missing");
        }
        if (called.length() > LONGEST) {
            throw RuleViolation.at("name", "practices.theme.tooLong", LONGEST);
        }
        return called;
    }

    private static String code(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String code = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-").replaceAll("^-+|-+$", "");
        String fitting =
                code.substring(0, Math.min(code.length(), LONGEST_CODE)).replaceAll("-+$", "");
        if (fitting.length() < 2) {
            throw RuleViolation.at("name", "practices.theme.letters");
        }
        return fitting;
    }

    private void record(Access admin, String action, String code, Map<String, String> details) {
        audit.record(AuditRecord.of(admin.id().actor(), action, "theme", code).with(details));
    }
}

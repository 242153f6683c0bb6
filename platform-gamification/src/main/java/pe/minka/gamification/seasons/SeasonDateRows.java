package pe.minka.gamification.seasons;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.gamification.ledger.Seasons;
import pe.minka.shared.RuleViolation;

/** Writes when seasons begin and end; the table itself takes no two of one day. */
@Component
class SeasonDateRows {

    private static final String HOLD = "select code from season where code = :code for update";

    private static final String CODES = "select code from season";

    private static final String NEXT = "select code from season where first_day = :first";

    /** Days to come that nobody has decided on; they are found anew when something happens on them. */
    private static final String FORGET = """
            delete from season s
            where s.first_day > :last and s.code <> :next
              and not exists (select from contribution c where c.season = s.code)
              and not exists (select from ledger_entry e where e.season = s.code)
            """;

    /** Where something counts already that is told to happen on days to come. */
    private static final String TAKEN = """
            select exists (select
                           from season s
                           where s.first_day > :last
                             and (s.code <> :next
                                  or exists (select from contribution c where c.season = s.code)
                                  or exists (select from ledger_entry e where e.season = s.code)))
            """;

    private static final String END = "update season set last_day = :last where code = :code";

    private static final String MOVE = "update season set first_day = :first, last_day = :last where code = :code";

    private static final String ADD = "insert into season (code, first_day, last_day) values (:code, :first, :last)";

    private final JdbcClient jdbc;

    SeasonDateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody else decides on the calendar until the transaction ends. */
    void hold(String code) {
        jdbc.sql(HOLD).param("code", code).query(String.class).single();
    }

    /** The code of the season that follows. */
    String move(SeasonPlan after, SeasonPlan before) {
        var known = jdbc.sql(NEXT)
                .param("first", before.next().first())
                .query(String.class)
                .optional();
        clear(before.current().last(), known.orElse(""));
        boolean shorter = after.current().last().isBefore(before.current().last());
        if (shorter) {
            end(after);
        }
        known.ifPresent(code -> write(MOVE, code, after.next()));
        if (!shorter) {
            end(after);
        }
        return known.orElseGet(() -> add(after.next()));
    }

    private void clear(LocalDate last, String next) {
        jdbc.sql(FORGET).param("last", last).param("next", next).update();
        if (jdbc.sql(TAKEN)
                .param("last", last)
                .param("next", next)
                .query(Boolean.class)
                .single()) {
            throw new RuleViolation("recognition.seasons.next.taken");
        }
    }

    private void end(SeasonPlan plan) {
        jdbc.sql(END)
                .param("last", plan.current().last())
                .param("code", plan.code())
                .update();
    }

    private String add(SeasonDates dates) {
        List<String> taken = jdbc.sql(CODES).query(String.class).list();
        int number = 1;
        while (taken.contains(Seasons.code(dates.first(), number))) {
            number++;
        }
        String code = Seasons.code(dates.first(), number);
        write(ADD, code, dates);
        return code;
    }

    private void write(String sql, String code, SeasonDates dates) {
        jdbc.sql(sql)
                .param("code", code)
                .param("first", dates.first())
                .param("last", dates.last())
                .update();
    }
}

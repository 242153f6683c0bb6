package pe.minka.gamification.points;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;

/** The entries of a member with those that say the same of the same day as one group. */
@Component
class PointsGroupRows {

    /**
     * What somebody corrected by hand is a matter of its own each time. Of what was taken back on one day each month it
     * counts for stands by itself: lines are looked for by that month.
     */
    private static final String ALIKE = """
            kind, why, path, title, rule, recalculation, (at at time zone 'America/Lima')::date,
            to_char(day, 'YYYY-MM'), season, beside, case when kind is null then number end
            """;

    private static final String COUNT =
            PointsRows.LINES + "select count(*) from (select distinct " + ALIKE + PointsRows.MATCHING + ") alike";

    private static final String PAGE = PointsRows.LINES + """
            , alike as (
                select line.*, count(*) over everybody as size, sum(points) over everybody as sum,
                       row_number() over newest as turn, first_value(at) over newest as newest_at,
                       first_value(number) over newest as newest_number,
                       first_value(contribution) over newest as newest_contribution
            """ + PointsRows.MATCHING
            + "window everybody as (partition by " + ALIKE + "),\nnewest as (partition by "
            + ALIKE + "order by at desc, number desc, contribution desc)" + """
            ),
            placed as (
                select alike.*,
                       dense_rank() over (order by newest_at desc, newest_number desc, newest_contribution desc) as place
                from alike
                where turn <= :most)
            select * from placed where place > :offset and place <= :offset + :size order by place, turn
            """;

    private final PointsRows rows;

    PointsGroupRows(PointsRows rows) {
        this.rows = rows;
    }

    long count(MemberId member, PointsFilter filter) {
        return rows.filtered(COUNT, member, filter).query(Long.class).single();
    }

    List<PointsGroup> page(MemberId member, PointsFilter filter, int size, int offset) {
        List<PointsGroup> groups = new ArrayList<>();
        List<PointsLine> lines = new ArrayList<>();
        rows.filtered(PAGE, member, filter)
                .param("most", PointsGroup.MOST)
                .param("size", size)
                .param("offset", offset)
                .query(row -> {
                    lines.add(PointsRows.line(row));
                    if (isLast(row)) {
                        groups.add(new PointsGroup(row.getInt("size"), row.getInt("sum"), lines));
                        lines.clear();
                    }
                });
        return groups;
    }

    private static boolean isLast(ResultSet row) throws SQLException {
        return row.getInt("turn") == Math.min(row.getInt("size"), PointsGroup.MOST);
    }
}

package pe.minka.gamification.points;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.gamification.ContributionKind;
import pe.minka.members.MemberId;
import pe.minka.shared.Listing;
import pe.minka.shared.NotFound;
import pe.minka.shared.PageRequest;

/** Every point of a member, down to what it came from; nobody else's. */
@Service
@Transactional(readOnly = true)
public class MyPoints {

    private final PointsRows rows;
    private final PointsGroupRows groups;

    MyPoints(PointsRows rows, PointsGroupRows groups) {
        this.rows = rows;
        this.groups = groups;
    }

    /** The newest first. */
    public Listing<PointsLine> page(MemberId member, PointsFilter filter, PageRequest request) {
        return new Listing<>(
                rows.page(member, filter, request.size(), request.offset()),
                request.page(),
                request.size(),
                rows.count(member, filter));
    }

    /** The same, with what is alike on a day as one. */
    public Listing<PointsGroup> groups(MemberId member, PointsFilter filter, PageRequest request) {
        return new Listing<>(
                groups.page(member, filter, request.size(), request.offset()),
                request.page(),
                request.size(),
                groups.count(member, filter));
    }

    /** How many lines there are. */
    public long count(MemberId member, PointsFilter filter) {
        return rows.count(member, filter);
    }

    /** The same, on from a place. */
    public List<PointsLine> after(MemberId member, @Nullable PointsPlace place, int size) {
        return rows.after(member, place, size);
    }

    /** Everything that happened to one contribution, the oldest first. */
    public List<PointsLine> story(MemberId member, UUID contribution) {
        var lines = rows.story(member, contribution);
        if (lines.isEmpty()) {
            throw new NotFound("contribution " + contribution);
        }
        return lines;
    }

    /** Those there are lines of. */
    public List<ContributionKind> kinds(MemberId member) {
        return rows.kinds(member);
    }

    /** Those there are lines of, the newest first. */
    public List<YearMonth> months(MemberId member) {
        return rows.months(member);
    }

    /** Whether there is a season of this code at all. */
    public boolean knowsSeason(String code) {
        return rows.knowsSeason(code);
    }

    /** Those there are lines of, the newest first. */
    public List<String> seasons(MemberId member) {
        return rows.seasons(member);
    }
}

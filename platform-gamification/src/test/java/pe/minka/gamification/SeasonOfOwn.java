package pe.minka.gamification;

import java.util.UUID;
import pe.minka.gamification.ranking.Crowd;
import pe.minka.members.MemberId;

/** A season nobody else has points in, so that a test knows every place of its ranking. */
record SeasonOfOwn(Crowd crowd, People people, String season) {

    SeasonOfOwn(Crowd crowd, People people) {
        this(crowd, people, UUID.randomUUID().toString().substring(0, 13));
    }

    Ranking national() {
        return new Ranking(Board.MEMBERS, Period.season(season), RankingScope.NATIONAL);
    }

    MemberId withPoints(int points) {
        return withPoints(people.member(), points);
    }

    MemberId withPoints(MemberId member, int points) {
        crowd.earn(crowd.join(member), points, season);
        return member;
    }
}

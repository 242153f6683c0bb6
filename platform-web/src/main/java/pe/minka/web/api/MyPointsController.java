package pe.minka.web.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.gamification.points.MyPoints;
import pe.minka.gamification.points.PointsPlace;
import pe.minka.gamification.seasons.SeasonNames;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** The points of whoever asks. */
@RestController
class MyPointsController {

    private final MyPoints points;
    private final SeasonNames seasons;

    MyPointsController(MyPoints points, SeasonNames seasons) {
        this.points = points;
        this.seasons = seasons;
    }

    @GetMapping("/api/v1/me/points")
    CursorPage<PointsEntryJson> listMyPoints(@Me Access me, Slice slice) {
        var found = points.after(me.id(), slice.from(PointsPlace::of), slice.andOneMore());
        var names = seasons.all();
        return slice.of(found, last -> new Cursor(last.place().toString()))
                .map(line -> PointsEntryJson.of(line, names));
    }
}

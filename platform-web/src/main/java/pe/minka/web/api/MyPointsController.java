package pe.minka.web.api;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.gamification.points.MyPoints;
import pe.minka.gamification.points.PointsPlace;
import pe.minka.members.Access;
import pe.minka.web.security.Me;

/** The points of whoever asks. */
@RestController
class MyPointsController {

    private final MyPoints points;

    MyPointsController(MyPoints points) {
        this.points = points;
    }

    @GetMapping("/api/v1/me/points")
    CursorPage<PointsEntryJson> listMyPoints(@Me Access me, Slice slice) {
        var found = points.after(me.id(), slice.from(PointsPlace::of), slice.andOneMore());
        return slice.of(found, last -> new Cursor(last.place().toString())).map(PointsEntryJson::of);
    }
}

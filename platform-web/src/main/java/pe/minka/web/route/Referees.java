package pe.minka.web.route;

import org.springframework.stereotype.Component;
import pe.minka.practices.RouteView;
import pe.minka.shared.Forbidden;

/** The pages on which somebody speaks of a practice that is not theirs are for whoever may. */
@Component
class Referees {

    RouteView require(RouteView route) {
        route.mine().refusal().ifPresent(refusal -> {
            throw new Forbidden("may not decide on " + route.code() + ": " + refusal);
        });
        return route;
    }
}

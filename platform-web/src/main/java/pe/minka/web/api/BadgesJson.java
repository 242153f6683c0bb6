package pe.minka.web.api;

import java.util.List;

/** All insignias that are given. */
record BadgesJson(List<BadgeJson> items) {

    BadgesJson {
        items = List.copyOf(items);
    }
}

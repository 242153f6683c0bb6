package pe.minka.policy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** How the thing a route is about is made, and in which places there can be one. */
record Subject(Set<Place> places, Function<Scene, Thing> making) {

    /** The subjects of one feature by the names of their routes. */
    interface Family {
        Map<String, Subject> byRoute();
    }

    static Subject of(Function<Scene, Thing> making) {
        return new Subject(EnumSet.of(Place.OWN, Place.NEAR, Place.FAR), making);
    }

    /** Nobody has one of their own. */
    static Subject ofOthers(Function<Scene, Thing> making) {
        return new Subject(EnumSet.of(Place.NEAR, Place.FAR), making);
    }

    static Subject common(Function<Scene, Thing> making) {
        return new Subject(EnumSet.of(Place.COMMON), making);
    }
}

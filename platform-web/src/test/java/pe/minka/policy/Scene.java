package pe.minka.policy;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.organisations.CatalogueEditor;
import pe.minka.web.security.Caller;

/** One case of the table: who asks, and where the thing lies. Things are made here in the name of whose they are. */
final class Scene {

    private final Cast cast;
    private final Cast others;
    private final JdbcClient jdbc;
    private final Caller caller;
    private final @Nullable Access asker;
    private final Place place;
    private @Nullable Access stranger;
    private @Nullable Access bystander;

    Scene(Cast cast, Cast others, JdbcClient jdbc, Caller caller, @Nullable Access asker, Place place) {
        this.cast = cast;
        this.others = others;
        this.jdbc = jdbc;
        this.caller = caller;
        this.asker = asker;
        this.place = place;
    }

    @Nullable
    Access asker() {
        return asker;
    }

    Place place() {
        return place;
    }

    /** Whose own things lie there. In the own place a visitor, who has none, gets those of somebody. */
    Access owner() {
        return switch (place) {
            case OWN, COMMON -> asker == null ? known(Caller.MEMBER) : asker;
            case NEAR -> known(caller == Caller.VISITOR ? Caller.MEMBER : caller);
            case FAR -> elsewhere();
        };
    }

    /** Whoever administers there, the asker if possible. */
    Access administrator() {
        boolean asking = caller == Caller.REGIONAL || caller == Caller.NATIONAL;
        return place == Place.FAR ? elsewhere() : asking ? owner() : known(Caller.REGIONAL);
    }

    /** A national administrator: in the own place the asker if possible, elsewhere another. */
    Access national() {
        return place == Place.OWN && caller == Caller.NATIONAL && asker != null ? asker : known(Caller.NATIONAL);
    }

    Access nationalAdministrator() {
        return known(Caller.NATIONAL);
    }

    /** Somebody of another region who is neither the asker nor an owner. */
    Access bystander() {
        if (bystander == null) {
            bystander = cast.administratorElsewhere();
        }
        return bystander;
    }

    CatalogueEditor editor() {
        return new CatalogueEditor(known(Caller.NATIONAL).id().actor(), true, Set.of());
    }

    MemberId person(String status) {
        return switch (place) {
            case OWN -> owner().id();
            case NEAR, COMMON -> cast.neighbour(status);
            case FAR -> cast.stranger(status);
        };
    }

    /** A person the asker has nothing to do with. */
    MemberId someone(String status) {
        return cast.neighbour(status);
    }

    private Access known(Caller other) {
        return Objects.requireNonNull(others.of(other));
    }

    private Access elsewhere() {
        if (stranger == null) {
            stranger = cast.administratorElsewhere();
        }
        return stranger;
    }

    /** Reads one value about something by its identity. */
    Supplier<String> reading(String sql, Object id) {
        return () -> jdbc.sql(sql).param(id).query(String.class).optional().orElse("nothing");
    }

    Supplier<String> member(MemberId id) {
        return reading("select m::text from member m where m.id = ?", id.value());
    }

    void change(String sql, @Nullable Object... values) {
        jdbc.sql(sql).params(values).update();
    }

    /** A word nothing else has. */
    static String word() {
        return UUID.randomUUID().toString().substring(24);
    }
}

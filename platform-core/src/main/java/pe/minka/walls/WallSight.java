package pe.minka.walls;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Jurisdiction;
import pe.minka.members.Access;
import pe.minka.members.Role;
import pe.minka.members.RoleGrant;
import pe.minka.organisations.OrganisationId;

/**
 * Which walls somebody reads: those for everybody, those of a macro-region they work or have a role in, and those they
 * were invited to. Who has a role in the whole country reads those of all macro-regions; who moderates in it, all walls.
 */
@Component
class WallSight {

    /** A condition on a wall {@code w}; its parameters come from {@link #limit}. */
    static final String READABLE = """
            (w.audience = 'EVERYBODY' or :steward
             or w.audience = 'MACRO_REGION'
                and (:national
                     or w.macro_region in (select home.macro_region from region home where home.code = any(:regions)))
             or w.made_by = :member
             or exists (select from wall_guest g where g.wall = w.id and g.member = :member))
            """;

    /**
     * Whoever moderates what somebody of an organisation {@code o} put on a wall {@code w}: in its region, but what stands on
     * a wall for invited people, in the whole country. The parameters come from {@link #limit}.
     */
    static final String MODERATED = "(:steward or w.audience <> 'INVITED' and o.region = any(:moderated))";

    private static final String REGION = """
            select case when w.audience <> 'INVITED' then o.region end
            from wall w, organisation o
            where w.id = :wall and o.id = :organisation
            """;

    private static final String MAY_READ = "select exists (select from wall w where w.id = :wall and " + READABLE + ")";

    private final JdbcClient jdbc;

    WallSight(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean mayRead(Access asker, WallId wall) {
        return limit(jdbc.sql(MAY_READ), asker)
                .param("wall", wall.value())
                .query(Boolean.class)
                .single();
    }

    /** Where that is moderated; none is the whole country. */
    @Nullable
    String region(WallId wall, OrganisationId organisation) {
        return jdbc.sql(REGION)
                .param("wall", wall.value())
                .param("organisation", organisation.value())
                .query(String.class)
                .optional()
                .orElse(null);
    }

    JdbcClient.StatementSpec limit(JdbcClient.StatementSpec asked, Access asker) {
        String[] regions = Stream.concat(
                        Stream.ofNullable(asker.region()),
                        asker.grants().stream().flatMap(grant -> Stream.ofNullable(grant.region())))
                .distinct()
                .toArray(String[]::new);
        return asked.param("member", asker.id().value())
                .param("regions", regions)
                .param("national", asker.grants().stream().anyMatch(RoleGrant::isNational))
                .param("steward", isSteward(asker))
                .param("moderated", Jurisdiction.regions(asker).toArray(String[]::new));
    }

    /** Moderates in the whole country. */
    static boolean isSteward(Access asker) {
        return asker.grants().stream()
                .anyMatch(grant ->
                        grant.isNational() && (grant.role() == Role.MODERATOR || grant.role() == Role.ADMINISTRATOR));
    }
}

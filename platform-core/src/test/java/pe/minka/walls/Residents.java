package pe.minka.walls;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;

/** Members who write on walls and look after them, for tests. */
@Component
class Residents {

    static final String SECTION = "gestion";
    static final String AYACUCHO = "050003";
    static final String ELSEWHERE = "120005";

    private static final String MEMBER = """
            insert into member (id, version, mail, given_names, surnames, organisation, post, status, password,
                                consent_version, consented_at, mail_verified_at, created_at, joined_at)
            select :id, 0, cast(:id as text) || '@muros.pe', 'Nilda', 'Alca', o.id, 'Jefa', 'ACTIVE', 'x', '2026-11',
                   now(), now(), now(), now()
            from organisation o
            where o.kind = 'UGEL' and o.code = :ugel
            """;

    private static final String GRANT = """
            insert into role_grant (member, role, region, granted_at) values (:member, :role, :region, now())
            """;

    private final JdbcClient jdbc;
    private final MemberAccess access;
    private final WallReading walls;
    private final Cards cards;
    private final Contributions contributions;

    Residents(JdbcClient jdbc, MemberAccess access, WallReading walls, Cards cards, Contributions contributions) {
        this.jdbc = jdbc;
        this.access = access;
        this.walls = walls;
        this.cards = cards;
        this.contributions = contributions;
    }

    Access member() {
        return member(AYACUCHO, null, null);
    }

    Access elsewhere() {
        return member(ELSEWHERE, null, null);
    }

    Access advisor() {
        return member(ELSEWHERE, "ADVISOR", null);
    }

    Access moderator(@Nullable String region) {
        return member(ELSEWHERE, "MODERATOR", region);
    }

    Access administrator(@Nullable String region) {
        return member(ELSEWHERE, "ADMINISTRATOR", region);
    }

    private Access member(String ugel, @Nullable String role, @Nullable String region) {
        var id = new MemberId(UUID.randomUUID());
        jdbc.sql(MEMBER).param("id", id.value()).param("ugel", ugel).update();
        if (role != null) {
            jdbc.sql(GRANT)
                    .param("member", id.value())
                    .param("role", role)
                    .param("region", region)
                    .update();
        }
        return access.of(id).orElseThrow();
    }

    /** Letters only, so that nobody else is called so. */
    String rename(Access member) {
        var surname = new StringBuilder("M");
        UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(16)
                .forEach(digit -> surname.append((char) ('a' + Character.digit(digit, 16))));
        jdbc.sql("update member set surnames = :surname where id = :id")
                .param("surname", surname.toString())
                .param("id", member.id().value())
                .update();
        return surname.toString();
    }

    WallId national(Access anybody, String slug) {
        return walls.page(anybody, slug).id();
    }

    CardId challenge(Access author) {
        return card(author, national(author, "desafios"), "Permanencia en época de cosecha");
    }

    CardId initiative(Access author) {
        return card(author, national(author, "iniciativas"), "Tutores que recorren las escuelas");
    }

    CardId card(Access author, WallId wall, String title) {
        var id = CardId.next();
        cards.post(author, wall, id, CardText.of(title, "Uno de cada ocho deja de asistir.", SECTION, null, null));
        return id;
    }

    ContributionId answer(Access author, CardId card) {
        return answer(author, card, "Un acuerdo de viaje con cada familia.");
    }

    ContributionId answer(Access author, CardId card, String text) {
        var id = ContributionId.next();
        contributions.post(author, card, id, BoardSection.PROPOSAL, text);
        return id;
    }

    static WallTerms terms(String title, WallAudience audience, @Nullable String macroRegion) {
        return new WallTerms(
                title,
                "",
                WallLayout.SECTIONS,
                audience,
                macroRegion,
                WallSwitches.USUAL,
                List.of("Gestión", "Aprendizajes"),
                List.of());
    }

    String macroRegionOf(String region) {
        return jdbc.sql("select macro_region from region where code = :code")
                .param("code", region)
                .query(String.class)
                .single();
    }
}

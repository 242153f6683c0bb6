package pe.minka.practices;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberAccess;
import pe.minka.members.Role;
import pe.minka.practices.route.Verdict;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Criterion;
import pe.minka.practices.sheet.Instrument;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.Strategy;

/** People and practices on the route, for tests. */
@Component
class RouteCast {

    static final String HERE = "AYA";
    static final String ELSEWHERE = "CUS";
    private static final String NEXT_DOOR = "050002";
    private static final String OFFICE = "050001";

    private final Authors authors;
    private final MemberAccess access;
    private final JdbcClient jdbc;
    private final PracticeEvidence evidence;
    private final PracticePublication publication;
    private final PracticeAdvisories advisories;

    RouteCast(
            Authors authors,
            MemberAccess access,
            JdbcClient jdbc,
            PracticeEvidence evidence,
            PracticePublication publication,
            PracticeAdvisories advisories) {
        this.authors = authors;
        this.access = access;
        this.jdbc = jdbc;
        this.evidence = evidence;
        this.publication = publication;
        this.advisories = advisories;
    }

    Access referee(String name, Role role, @Nullable String region) {
        return granted(authors.member(name, NEXT_DOOR), role, region);
    }

    /** Advises in the region and works in none of the organisations of the practices. */
    Access regional() {
        return referee("Ofelia", Role.ADVISOR, HERE);
    }

    Access national() {
        return granted(authors.member("Marina", OFFICE), Role.ADVISOR, null);
    }

    Access granted(Access member, Role role, @Nullable String region) {
        jdbc.sql("""
                        insert into role_grant (member, role, region, granted_at)
                        values (:member, :role, :region, now())
                        on conflict do nothing
                        """)
                .param("member", member.id().value())
                .param("role", role.name())
                .param("region", region)
                .update();
        return access.of(member.id()).orElseThrow();
    }

    /** Published with the least the first stage asks for. */
    String published(Access holder) {
        String code = authors.readyDraft(holder, "Tutorías");
        publication.publish(holder, code, "");
        return code;
    }

    /** Published with everything the team itself can do for the whole route. */
    String whole(Access holder) {
        String code = authors.readyDraft(holder, "Tutorías");
        var proof = evidence.addLink(holder, code, "Registro", "https://www.gob.pe/registro");
        authors.write(holder, code, Section.STRATEGY, strategy(), 0);
        authors.write(holder, code, Section.RESULTS, results(proof), 0);
        authors.write(holder, code, Section.CRITERIA, criteria("Con una guía"), 0);
        publication.publish(holder, code, "");
        return code;
    }

    static Strategy strategy() {
        return new Strategy(List.of(new Strategy.Item(UUID.randomUUID(), "", "Recorrer", "Dos tutores van.")));
    }

    static Results results(EvidenceId proof) {
        return new Results(List.of(new Results.Item(
                UUID.randomUUID(),
                "Baja la inasistencia",
                "7,1 %",
                "12,4 %",
                "",
                "2603",
                "30/06/2025",
                Set.of(proof.value()))));
    }

    static Criteria criteria(String replicable) {
        return new Criteria(
                replicable, "Menos inasistencia", "Con el registro", "En el PAT", Set.of(), Instrument.PAT, "PAT 2026");
    }

    void advise(Access advisor, String code) {
        advise(advisor, code, List.of());
    }

    void advise(Access advisor, String code, List<RegisterAdvisory.Commitment> promised) {
        advisories.register(
                advisor,
                code,
                new RegisterAdvisory(
                        UUID.randomUUID(),
                        AdvisoryKind.PERSONALISED,
                        "12/03/2026",
                        "Se habló de cómo medir.",
                        null,
                        "Medir cada mes.",
                        promised));
    }

    /** As the comments of experts are kept, without the pages that write them. */
    void comment(Access expert, String code) {
        jdbc.sql("""
                        insert into practice_expert_comment
                            (id, practice, member, content, revision, saved_at, published_at)
                        select gen_random_uuid(), p.id, :member, '{}', 1, now(), now()
                        from practice p
                        where p.code = :code
                        """).param("member", expert.id().value()).param("code", code).update();
    }

    static List<Verdict> allMet() {
        return verdicts(Set.of());
    }

    static List<Verdict> verdicts(Set<Criterion> unmet) {
        return Stream.of(Criterion.values())
                .map(one -> new Verdict(
                        one, !unmet.contains(one), "Se lee con claridad.", unmet.contains(one) ? "Una cifra más." : ""))
                .toList();
    }

    void letLapse(String code, Instant until) {
        jdbc.sql("update practice set in_force_until = :until, in_force_since = :since where code = :code")
                .param("until", Timestamp.from(until))
                .param("since", Timestamp.from(until.minusSeconds(400L * 86_400)))
                .param("code", code)
                .update();
    }

    void disable(Access member) {
        jdbc.sql("update member set status = 'DISABLED' where id = :id")
                .param("id", member.id().value())
                .update();
    }
}

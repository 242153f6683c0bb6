package pe.minka.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.shared.Forbidden;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;

/** Lets people in or turns them down (solicitudes): the administrators of the region of their organisation decide. */
@Service
public class Approvals {

    private static final String VISIBLE = """
            from member m
            join organisation o on o.id = m.organisation
            where m.status = 'PENDING' and (:national or o.region = any(:regions))
            """;

    private static final String PAGE = "select m.id, m.mail_verified_at " + VISIBLE + """
            order by m.mail_verified_at, m.id
            limit :size offset :offset
            """;

    private static final String WAITING = "select count(*), min(m.mail_verified_at) as oldest " + VISIBLE;
    private static final String SINCE = "select mail_verified_at from member where id = :id and status = 'PENDING'";

    private final JdbcClient jdbc;
    private final MemberRepository members;
    private final MemberDirectory directory;
    private final Jurisdiction jurisdiction;
    private final DecisionLog log;
    private final Clock clock;

    Approvals(
            JdbcClient jdbc,
            MemberRepository members,
            MemberDirectory directory,
            Jurisdiction jurisdiction,
            DecisionLog log,
            Clock clock) {
        this.jdbc = jdbc;
        this.members = members;
        this.directory = directory;
        this.jurisdiction = jurisdiction;
        this.log = log;
        this.clock = clock;
    }

    /** Who waits longest comes first. */
    @Transactional(readOnly = true)
    public Listing<Application> waiting(Access admin, PageRequest page) {
        Map<MemberId, Instant> since = new LinkedHashMap<>();
        visible(PAGE, admin)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(row -> {
                    since.put(
                            new MemberId(row.getObject("id", UUID.class)),
                            row.getTimestamp("mail_verified_at").toInstant());
                });
        List<Application> applications = directory.findAll(since.keySet()).values().stream()
                .map(person -> new Application(person, since.getOrDefault(person.id(), Instant.MIN)))
                .toList();
        return new Listing<>(
                applications, page.page(), page.size(), count(admin).count());
    }

    @Transactional(readOnly = true)
    public Waiting count(Access admin) {
        return visible(WAITING, admin).query(Approvals::waiting).single();
    }

    /** Empty when it is decided; whoever belongs to other regions is not found. */
    @Transactional(readOnly = true)
    public Optional<Application> find(Access admin, MemberId id) {
        var person = jurisdiction.require(admin, id);
        return jdbc.sql(SINCE)
                .param("id", id.value())
                .query((row, number) -> new Application(
                        person, row.getTimestamp("mail_verified_at").toInstant()))
                .optional();
    }

    @Transactional(noRollbackFor = Forbidden.class)
    public void approve(Access admin, MemberId id) {
        var person = jurisdiction.requireDecidable(admin, id, "member.approved");
        var member = members.findById(id).orElseThrow(() -> new MemberNotFound(id));
        member.approve(admin.id(), clock.instant());
        members.save(member);
        log.record(admin, "member.approved", person, null, change(person, member));
    }

    @Transactional(noRollbackFor = Forbidden.class)
    public void reject(Access admin, MemberId id, Reason reason) {
        var person = jurisdiction.requireDecidable(admin, id, "member.rejected");
        var member = members.findById(id).orElseThrow(() -> new MemberNotFound(id));
        member.reject(admin.id(), reason.text(), clock.instant());
        members.save(member);
        log.record(admin, "member.rejected", person, reason, change(person, member));
    }

    private static Map<String, String> change(MemberView before, Member after) {
        return Map.of("before", before.status().name(), "after", after.status().name());
    }

    private JdbcClient.StatementSpec visible(String sql, Access admin) {
        Jurisdiction.requireAdministrator(admin);
        return jdbc.sql(sql)
                .param("national", admin.isNationalAdministrator())
                .param("regions", admin.administeredRegions().toArray(String[]::new));
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp oldest = row.getTimestamp("oldest");
        return new Waiting(row.getLong("count"), oldest == null ? null : oldest.toInstant());
    }
}

package pe.minka.members;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;
import pe.minka.shared.Listing;
import pe.minka.shared.PageRequest;
import pe.minka.shared.RuleViolation;

/** Invites people one by one (invitaciones) and follows those who were invited, however that was. */
@Service
public class Invitations {

    private static final String VISIBLE = """
            from invitation i
            join member m on m.id = i.member
            join organisation o on o.id = m.organisation
            where (:national or o.region = any(:regions))
              and (:open::boolean is null or (m.status = 'INVITED') = :open)
              and (:batch::uuid is null or i.batch = :batch)
            """;

    private static final String PAGE = "select i.* " + VISIBLE + """
            order by i.invited_at desc, i.member
            limit :size offset :offset
            """;

    private static final String COUNT = "select count(*), min(i.invited_at) as oldest " + VISIBLE;

    private final JdbcClient jdbc;
    private final InvitationDesk desk;
    private final Jurisdiction jurisdiction;
    private final MemberDirectory directory;
    private final OrganisationCatalogue organisations;

    Invitations(
            JdbcClient jdbc,
            InvitationDesk desk,
            Jurisdiction jurisdiction,
            MemberDirectory directory,
            OrganisationCatalogue organisations) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.jurisdiction = jurisdiction;
        this.directory = directory;
        this.organisations = organisations;
    }

    /** Which invitations somebody wants to see; whatever is null does not narrow the list. */
    public record Filter(@Nullable Boolean open, @Nullable InvitationBatchId batch) {

        public static final Filter WAITING = new Filter(true, null);
    }

    @Transactional
    public MemberId invite(Access admin, Invitee invitee) {
        Jurisdiction.requireAdministrator(admin);
        var organisation = organisation(admin, invitee.organisation());
        try {
            return desk.invite(admin, invitee, organisation.region(), null);
        } catch (DuplicateKeyException | OptimisticLockingFailureException sameMailAtTheSameMoment) {
            throw RuleViolation.at("mail", "members.invitation.known");
        }
    }

    /** What is known of somebody who never confirmed or was turned down, so that nobody types it again. */
    @Transactional(readOnly = true)
    public Optional<Invitee> draft(Access admin, MemberId id) {
        jurisdiction.require(admin, id);
        return desk.draft(id);
    }

    private OrganisationView organisation(Access admin, OrganisationId id) {
        var organisation = organisations
                .find(id)
                .filter(OrganisationView::active)
                .orElseThrow(() -> RuleViolation.at("organisation", "members.organisationUnknown"));
        if (!admin.administers(organisation.region())) {
            throw RuleViolation.at("organisation", "members.organisationElsewhere");
        }
        return organisation;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Listing<InvitationView> list(Access admin, Filter filter, PageRequest page) {
        List<Row> rows = visible(PAGE, admin, filter)
                .param("size", page.size())
                .param("offset", page.offset())
                .query(Invitations::row)
                .list();
        var people = directory.findAll(rows.stream().map(Row::member).toList());
        long total = visible(COUNT, admin, filter)
                .query(Invitations::waiting)
                .single()
                .count();
        return new Listing<>(rows.stream().map(row -> row.view(people)).toList(), page.page(), page.size(), total);
    }

    @Transactional(readOnly = true)
    public Waiting count(Access admin) {
        return visible(COUNT, admin, Filter.WAITING).query(Invitations::waiting).single();
    }

    /** The mail goes out once more, though not over and over. */
    @Transactional
    public void sendAgain(Access admin, MemberId invited) {
        desk.sendAgain(admin, invited, invited(admin, invited).region());
    }

    /** As if the person had never been invited. */
    @Transactional
    public void withdraw(Access admin, MemberId invited) {
        if (!desk.withdraw(admin, invited, invited(admin, invited).region())) {
            throw new RuleViolation("members.notInvited");
        }
    }

    /** What was taken back has gone without a trace; only whoever is not there at all can have been invited once. */
    @Transactional(readOnly = true)
    public boolean isGone(Access admin, MemberId invited) {
        Jurisdiction.requireAdministrator(admin);
        return directory.find(invited).isEmpty();
    }

    private MemberView invited(Access admin, MemberId id) {
        var person = jurisdiction.require(admin, id);
        if (person.status() != MemberStatus.INVITED) {
            throw new RuleViolation("members.notInvited");
        }
        return person;
    }

    private JdbcClient.StatementSpec visible(String sql, Access admin, Filter filter) {
        Jurisdiction.requireAdministrator(admin);
        return jdbc.sql(sql)
                .param("national", admin.isNationalAdministrator())
                .param("regions", admin.administeredRegions().toArray(String[]::new))
                .param("open", filter.open())
                .param("batch", filter.batch() == null ? null : filter.batch().value());
    }

    private record Row(
            MemberId member,
            @Nullable InvitationBatchId batch,
            MemberId by,
            Timestamp invitedAt,
            Timestamp sentAt,
            int timesSent) {

        InvitationView view(Map<MemberId, MemberView> people) {
            var person = Objects.requireNonNull(people.get(member));
            return new InvitationView(person, batch, by, invitedAt.toInstant(), sentAt.toInstant(), timesSent);
        }
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID batch = row.getObject("batch", UUID.class);
        return new Row(
                new MemberId(row.getObject("member", UUID.class)),
                batch == null ? null : new InvitationBatchId(batch),
                new MemberId(row.getObject("invited_by", UUID.class)),
                row.getTimestamp("invited_at"),
                row.getTimestamp("sent_at"),
                row.getInt("times_sent"));
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        @Nullable Timestamp oldest = row.getTimestamp("oldest");
        return new Waiting(row.getLong("count"), oldest == null ? null : oldest.toInstant());
    }
}

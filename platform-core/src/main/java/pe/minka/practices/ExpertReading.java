package pe.minka.practices;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberView;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationView;
import pe.minka.practices.sheet.ExpertRemarks;
import pe.minka.shared.NotFound;

/** What experts say of practices, for everybody, and what they are writing, for themselves. */
@Service
@Transactional(readOnly = true)
public class ExpertReading {

    private final ExpertDoor door;
    private final ExpertCommentRows rows;
    private final ExpertEditions editions;
    private final PracticeReading practices;
    private final MemberDirectory directory;
    private final OrganisationCatalogue catalogue;

    ExpertReading(
            ExpertDoor door,
            ExpertCommentRows rows,
            ExpertEditions editions,
            PracticeReading practices,
            MemberDirectory directory,
            OrganisationCatalogue catalogue) {
        this.door = door;
        this.rows = rows;
        this.editions = editions;
        this.practices = practices;
        this.directory = directory;
        this.catalogue = catalogue;
    }

    /** The oldest first. */
    public List<ExpertCommentView> published(PracticeId practice) {
        var standing = editions.published(practice);
        var people = directory.findAll(standing.stream()
                .map(ExpertEditions.Standing::member)
                .filter(Objects::nonNull)
                .toList());
        return standing.stream()
                .map(one -> view(one, one.member() == null ? null : people.get(one.member())))
                .toList();
    }

    /** Of a comment that everybody reads; what was withdrawn has no history for others. */
    public ExpertHistory history(ExpertCommentId id) {
        var gone = new NotFound("expert comment " + id.value());
        var practice = practices.page(rows.practiceOf(id).orElseThrow(() -> gone));
        var comment = published(practice.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> gone);
        return new ExpertHistory(practice, comment, editions.of(id));
    }

    private static ExpertCommentView view(ExpertEditions.Standing one, @Nullable MemberView person) {
        String name = person == null ? one.edition().remarks().name() : person.name();
        return new ExpertCommentView(one.id(), one.member(), name, one.edition(), one.since());
    }

    /** Of what was never written the signature is there already, as the person is known. */
    public ExpertSheet sheet(ExpertKey key) {
        var seat = door.enter(key);
        var row = rows.find(seat);
        var practice = practices.page(seat.practice().code());
        var invitation = seat.invitation();
        var remarks = row.map(ExpertCommentRows.Row::remarks).orElseGet(() -> begun(seat));
        return new ExpertSheet(
                practice,
                name(seat, remarks),
                seat.isGuest(),
                remarks,
                row.map(ExpertCommentRows.Row::revision).orElse(0),
                row.map(ExpertCommentRows.Row::savedAt).orElse(null),
                row.filter(ExpertCommentRows.Row::isPublished).isPresent(),
                row.map(found -> editions.of(found.id())).orElse(List.of()),
                invitation == null ? null : invitation.expiresAt());
    }

    private ExpertRemarks begun(ExpertSeat seat) {
        var me = seat.me();
        var invitation = seat.invitation();
        if (me != null) {
            String institution = catalogue
                    .find(me.organisation())
                    .map(OrganisationView::label)
                    .orElse("");
            return ExpertRemarks.signed("", me.profile().post(), institution);
        }
        String name = invitation == null || invitation.name() == null ? "" : invitation.name();
        return ExpertRemarks.signed(name, "", "");
    }

    private static String name(ExpertSeat seat, ExpertRemarks remarks) {
        var me = seat.me();
        return me == null
                ? remarks.name()
                : me.profile().givenNames() + " " + me.profile().surnames();
    }

    public ExpertWays ways(Access me, String code) {
        return door.ways(me, code);
    }
}

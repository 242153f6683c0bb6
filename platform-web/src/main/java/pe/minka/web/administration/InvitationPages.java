package pe.minka.web.administration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.files.FileId;
import pe.minka.members.Access;
import pe.minka.members.InvitationBatch;
import pe.minka.members.InvitationBatchId;
import pe.minka.members.InvitationBatches;
import pe.minka.members.InvitationRow;
import pe.minka.members.InvitationRow.Outcome;
import pe.minka.members.InvitationView;
import pe.minka.members.Invitations;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberView;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;
import pe.minka.web.navigation.TypedPage;

/** Invitations, and files of them, as the pages show them. */
@Component
class InvitationPages {

    private static final int PAGE = 25;
    private static final int PREVIEW_PAGE = 50;

    private final Invitations invitations;
    private final InvitationBatches batches;
    private final MemberDirectory directory;
    private final OrganisationCatalogue organisations;
    private final PersonLines lines;
    private final RoleWords words;

    InvitationPages(
            Invitations invitations,
            InvitationBatches batches,
            MemberDirectory directory,
            OrganisationCatalogue organisations,
            PersonLines lines,
            RoleWords words) {
        this.invitations = invitations;
        this.batches = batches;
        this.directory = directory;
        this.organisations = organisations;
        this.lines = lines;
        this.words = words;
    }

    /** An invitation: whom, when, how often the mail went out, and whether there is an answer. */
    record Line(PersonLine person, Instant invitedAt, Instant sentAt, int timesSent, boolean open, String invitedBy) {}

    /** A row of a file, with the organisation it means and what is wrong with it in words. */
    record Row(int line, String name, String mail, String place, String post, List<String> problems) {

        Row {
            problems = List.copyOf(problems);
        }
    }

    /** A file in the list of files. */
    record File(InvitationBatch batch, String uploadedBy) {}

    ListPage<Line> list(
            Access admin, @Nullable Boolean open, @Nullable InvitationBatchId batch, @Nullable String page) {
        var found = invitations.list(admin, new Invitations.Filter(open, batch), TypedPage.of(page, PAGE));
        var views = found.items();
        var people = lines.of(views.stream().map(InvitationView::person).toList());
        var inviters =
                directory.findAll(views.stream().map(InvitationView::invitedBy).toList());
        var items = IntStream.range(0, views.size())
                .mapToObj(at -> line(views.get(at), people.get(at), inviters))
                .toList();
        String address = batch == null
                ? "/admin/invitaciones" + (open == null ? "" : "?estado=" + (open ? "espera" : "aceptadas"))
                : "/admin/invitaciones/archivo/" + batch.value();
        return ListPage.of(found, items, address);
    }

    private static Line line(InvitationView view, PersonLine person, Map<MemberId, MemberView> inviters) {
        var inviter = inviters.get(view.invitedBy());
        return new Line(
                person,
                view.invitedAt(),
                view.sentAt(),
                view.timesSent(),
                view.isOpen(),
                inviter == null ? "" : inviter.name());
    }

    /** The file as it was sent, while it is kept. */
    @Nullable
    FileId original(Access admin, InvitationBatch batch) {
        return batches.original(admin, batch.id()).orElse(null);
    }

    List<File> files(Access admin) {
        var recent = batches.recent(admin);
        var people = directory.findAll(
                recent.stream().map(InvitationBatch::uploadedBy).toList());
        return recent.stream()
                .map(batch -> {
                    var by = people.get(batch.uploadedBy());
                    return new File(batch, by == null ? "" : by.name());
                })
                .toList();
    }

    ListPage<Row> rows(Access admin, UUID batch, Outcome outcome, @Nullable String page) {
        var found = batches.rows(admin, new InvitationBatchId(batch), outcome, TypedPage.of(page, PREVIEW_PAGE));
        var places = organisations.findAll(found.items().stream()
                .map(InvitationRow::organisation)
                .flatMap(Stream::ofNullable)
                .toList());
        var rows = found.items().stream().map(row -> row(row, places)).toList();
        return ListPage.of(found, rows, "/admin/invitaciones/archivo/" + batch + "?ver=" + outcome);
    }

    private Row row(InvitationRow row, Map<OrganisationId, OrganisationView> places) {
        var place = row.organisation() == null ? null : places.get(row.organisation());
        return new Row(
                row.line(),
                (row.givenNames() + " " + row.surnames()).strip(),
                row.mail(),
                place == null ? row.organisationText() : place.label(),
                row.post(),
                row.problems().stream()
                        .map(problem ->
                                words.text(problem.code(), problem.arguments().toArray()))
                        .toList());
    }
}

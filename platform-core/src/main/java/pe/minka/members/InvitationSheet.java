package pe.minka.members;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.members.InvitationRow.Outcome;
import pe.minka.members.InvitationRow.Problem;
import pe.minka.members.OrganisationReading.Meaning;
import pe.minka.organisations.OrganisationId;
import pe.minka.shared.CsvTable;
import pe.minka.shared.RuleViolation;

/** Reads a file of people to invite and says of each row what is wrong with it. Columns it does not know give nothing. */
@Component
class InvitationSheet {

    static final List<String> COLUMNS = List.of("nombres", "apellidos", "correo", "entidad", "cargo");

    private static final int BYTES = 1024 * 1024;
    private static final int ROWS = 1_000;
    private static final int LONGEST = 120;
    private static final CsvTable.Limits LIMITS = new CsvTable.Limits(BYTES, ROWS);
    private static final String KNOWN = """
            select mail from member where mail = any(:mails) and status not in ('UNVERIFIED', 'REJECTED')
            """;

    private final OrganisationReading organisations;
    private final JdbcClient jdbc;

    InvitationSheet(OrganisationReading organisations, JdbcClient jdbc) {
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    /** What the file says, and which of its columns were left aside. */
    record Reading(List<InvitationRow> rows, List<String> ignored) {}

    Reading read(Access admin, byte[] file) {
        var table = CsvTable.read(file, LIMITS);
        List<String> missing =
                COLUMNS.stream().filter(column -> !table.has(column)).toList();
        if (!missing.isEmpty()) {
            throw RuleViolation.at("file", "members.sheet.columns", String.join(", ", missing));
        }
        var ignored = table.columns().stream()
                .filter(column -> !column.isEmpty() && !COLUMNS.contains(column))
                .toList();
        return new Reading(new Rows(admin, known(mails(table))).read(table), ignored);
    }

    /** Which of these mail addresses somebody has already; who never confirmed or was turned down may be invited. */
    Set<String> known(List<String> mails) {
        return Set.copyOf(jdbc.sql(KNOWN)
                .param("mails", mails.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private static List<String> mails(CsvTable table) {
        return table.rows().stream()
                .map(row -> row.get("correo"))
                .filter(MailAddress::isValid)
                .map(mail -> new MailAddress(mail).value())
                .toList();
    }

    /** The rows of one file, which know of each other: a mail address counts where it stands first. */
    private final class Rows {

        private final Access admin;
        private final Set<String> known;
        private final Map<String, Integer> lines = new HashMap<>();
        private final Map<String, Meaning> meanings = new HashMap<>();

        Rows(Access admin, Set<String> known) {
            this.admin = admin;
            this.known = known;
        }

        List<InvitationRow> read(CsvTable table) {
            return table.rows().stream().map(this::read).toList();
        }

        private InvitationRow read(CsvTable.Row row) {
            List<Problem> problems = new ArrayList<>();
            String givenNames = name(row, "nombres", "members.row.givenNames", problems);
            String surnames = name(row, "apellidos", "members.row.surnames", problems);
            String mail = mail(row, problems);
            var organisation = organisation(row, problems);
            String post = required(row, "cargo", "members.row.post", problems);
            if (row.tooLong()) {
                problems.add(Problem.of("members.row.extraCells"));
            }
            var outcome = !problems.isEmpty() ? Outcome.ERROR : known.contains(mail) ? Outcome.KNOWN : Outcome.INVITE;
            return new InvitationRow(
                    row.line(), givenNames, surnames, mail, row.get("entidad"), organisation, post, outcome, problems);
        }

        private String name(CsvTable.Row row, String column, String missing, List<Problem> problems) {
            String text = row.get(column);
            if (text.isEmpty()) {
                problems.add(Problem.of(missing));
            } else if (!NameShape.fits(text)) {
                problems.add(Problem.of("members.row.name", column, NameShape.LONGEST));
            }
            return text;
        }

        private String required(CsvTable.Row row, String column, String missing, List<Problem> problems) {
            String text = row.get(column);
            if (text.isEmpty()) {
                problems.add(Problem.of(missing));
            } else if (text.length() > LONGEST) {
                problems.add(Problem.of("members.row.tooLong", column, LONGEST));
            }
            return text;
        }

        private String mail(CsvTable.Row row, List<Problem> problems) {
            String text = row.get("correo");
            if (!MailAddress.isValid(text)) {
                problems.add(
                        text.isEmpty() ? Problem.of("members.row.mailMissing") : Problem.of("members.row.mail", text));
                return text;
            }
            String mail = new MailAddress(text).value();
            Integer first = lines.putIfAbsent(mail, row.line());
            if (first != null) {
                problems.add(Problem.of("members.row.repeated", first));
            }
            return mail;
        }

        private @Nullable OrganisationId organisation(CsvTable.Row row, List<Problem> problems) {
            String text = row.get("entidad");
            if (text.isEmpty()) {
                problems.add(Problem.of("members.row.organisationMissing"));
                return null;
            }
            return switch (meanings.computeIfAbsent(text, organisations::read)) {
                case Meaning.One(var organisation) -> {
                    if (!admin.administers(organisation.region())) {
                        problems.add(Problem.of("members.row.organisationElsewhere", organisation.label()));
                    }
                    yield organisation.id();
                }
                case Meaning.Several(var names) -> {
                    problems.add(Problem.of("members.row.organisationAmbiguous", text, names));
                    yield null;
                }
                case Meaning.Nothing() -> {
                    problems.add(Problem.of("members.row.organisationUnknown", text));
                    yield null;
                }
            };
        }
    }
}

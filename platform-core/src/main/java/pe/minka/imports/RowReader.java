package pe.minka.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.imports.BatchRow.Note;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.organisations.OrganisationCatalogue;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationView;
import pe.minka.practices.Theme;
import pe.minka.practices.Themes;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Sheet;
import pe.minka.shared.Peru;

/** Understands the rows of a table of practices as things stand at this moment. */
@Component
class RowReader {

    static final List<String> REQUIRED = List.of("titulo", "entidad", "titular");
    private static final String DIVIDER = "\\|";
    private static final int MOST_OTHERS = 28;

    private final OrganisationCatalogue catalogue;
    private final MemberDirectory directory;
    private final Themes themes;
    private final KnownTitles titles;
    private final Clock clock;

    RowReader(
            OrganisationCatalogue catalogue,
            MemberDirectory directory,
            Themes themes,
            KnownTitles titles,
            Clock clock) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.themes = themes;
        this.titles = titles;
        this.clock = clock;
    }

    /** All rows of one table: the same practice twice in it is made once. */
    List<RowMeaning> read(List<BatchRow> rows) {
        List<Theme> all = themes.all();
        Set<String> seen = new HashSet<>();
        return rows.stream().map(row -> read(row, all, seen)).toList();
    }

    private RowMeaning read(BatchRow row, List<Theme> all, Set<String> seen) {
        List<Note> wrong = new ArrayList<>();
        String title = row.line("titulo");
        if (title.isEmpty() || title.length() > Presentation.LONGEST_TITLE) {
            wrong.add(Note.of(title.isEmpty() ? "practices.title.missing" : "imports.row.longTitle"));
        }
        OrganisationId leading = organisation(row.line("entidad"), wrong);
        List<OrganisationId> others = divided(row.line("otras_entidades")).stream()
                .flatMap(name -> Stream.ofNullable(organisation(name, wrong)))
                .filter(one -> !one.equals(leading))
                .distinct()
                .limit(MOST_OTHERS)
                .toList();
        MemberId holder = holder(row.line("titular"), wrong);
        Sheet sheet = RowSheet.of(row, themes(row.line("temas"), all, wrong), wrong::add);
        if (!wrong.isEmpty() || leading == null || holder == null) {
            List<Note> notes = wrong.stream().distinct().toList();
            return new RowMeaning(row.line(), RowFate.WRONG, notes, holder, leading, others, sheet);
        }
        Optional<String> known = titles.find(title, leading);
        if (known.isPresent() || !seen.add(title.toLowerCase(java.util.Locale.ROOT) + leading.value())) {
            var note = Note.of("imports.row.known", known.orElse(""));
            return new RowMeaning(row.line(), RowFate.KNOWN, List.of(note), holder, leading, others, sheet);
        }
        List<Note> lacking = lacking(sheet);
        return new RowMeaning(
                row.line(), lacking.isEmpty() ? RowFate.READY : RowFate.DRAFT, lacking, holder, leading, others, sheet);
    }

    private @Nullable OrganisationId organisation(String name, List<Note> wrong) {
        if (name.isEmpty()) {
            wrong.add(Note.of("imports.row.noOrganisation"));
            return null;
        }
        List<OrganisationView> named = catalogue.named(name);
        if (named.size() == 1) {
            return named.getFirst().id();
        }
        String alike = (named.isEmpty() ? catalogue.suggest(name, 3) : named)
                .stream().map(OrganisationView::label).collect(Collectors.joining(", "));
        wrong.add(
                alike.isEmpty()
                        ? Note.of("imports.row.unknownOrganisation", name)
                        : Note.of("imports.row.whichOrganisation", name, alike));
        return null;
    }

    private @Nullable MemberId holder(String mail, List<Note> wrong) {
        if (!MailAddress.isValid(mail)) {
            wrong.add(Note.of("imports.row.mail", mail));
            return null;
        }
        var found = directory.findByMail(new MailAddress(mail)).filter(one -> one.status() == MemberStatus.ACTIVE);
        if (found.isEmpty()) {
            wrong.add(Note.of("imports.row.nobody", mail));
        }
        return found.map(one -> one.id()).orElse(null);
    }

    private static Set<String> themes(String cell, List<Theme> all, List<Note> wrong) {
        Set<String> codes = new HashSet<>();
        for (String name : divided(cell)) {
            var found = all.stream()
                    .filter(theme ->
                            theme.code().equalsIgnoreCase(name) || theme.name().equalsIgnoreCase(name))
                    .findFirst();
            found.ifPresent(theme -> codes.add(theme.code()));
            if (found.isEmpty()) {
                wrong.add(Note.of("imports.row.theme", name));
            }
        }
        return codes;
    }

    private static List<String> divided(String cell) {
        return Stream.of(cell.split(DIVIDER))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** What the first stage asks for beside what every row has. */
    private List<Note> lacking(Sheet sheet) {
        List<Note> lacking = new ArrayList<>();
        int over = sheet.presentation().summary().length() - Presentation.LONGEST_SUMMARY;
        if (sheet.presentation().summary().isEmpty()) {
            lacking.add(Note.of("imports.row.noSummary"));
        } else if (over > 0) {
            lacking.add(Note.of("imports.row.longSummary", String.valueOf(over)));
        }
        if (sheet.problem().isEmpty()) {
            lacking.add(Note.of("imports.row.noProblem"));
        }
        if (sheet.description().isEmpty()) {
            lacking.add(Note.of("imports.row.noDescription"));
        }
        if (sheet.presentation().hasImpossibleStart(Peru.dayOf(clock.instant()))) {
            lacking.add(Note.of("imports.row.start"));
        }
        if (!sheet.results().impossible().isEmpty()) {
            lacking.add(Note.of("imports.row.figures"));
        }
        return lacking;
    }
}

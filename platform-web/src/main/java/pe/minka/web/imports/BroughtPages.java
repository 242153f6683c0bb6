package pe.minka.web.imports;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.documents.FormField;
import pe.minka.documents.FormReading;
import pe.minka.documents.Mark;
import pe.minka.imports.Brought;
import pe.minka.imports.BroughtForm;
import pe.minka.imports.BroughtLesson;
import pe.minka.imports.DraftPlace;
import pe.minka.imports.FormSubject;
import pe.minka.imports.FormUploadId;
import pe.minka.imports.FormUploads;
import pe.minka.imports.NamedOrganisation;
import pe.minka.lessons.form.Experience;
import pe.minka.members.Access;
import pe.minka.practices.sheet.Presentation;
import pe.minka.shared.Peru;
import pe.minka.web.forms.Option;
import pe.minka.web.navigation.Crumb;
import pe.minka.web.writing.Prose;

/** What the pages of brought documents show. */
@Component
class BroughtPages {

    static final String ROOT = "/practicas/importar";
    static final String LESSONS = "/lecciones/importar";

    private static final String NO_FORM = "imports.kind.none";

    private final FormUploads uploads;
    private final MessageSource messages;

    BroughtPages(FormUploads uploads, MessageSource messages) {
        this.uploads = uploads;
        this.messages = messages;
    }

    /** Which form it is, and how its reading went. */
    record Outcome(String form, String said, boolean filled) {}

    /** A text of the document with its label, and the field it went to. */
    record Piece(String label, String field, List<Prose.Block> text) {}

    static String root(FormSubject subject) {
        return subject == FormSubject.LESSON ? LESSONS : ROOT;
    }

    String list(Access me, FormSubject subject, Model model) {
        var waiting = uploads.waiting(me);
        model.addAttribute(
                "uploads",
                waiting.stream().filter(upload -> upload.subject() == subject).toList());
        model.addAttribute(
                "others",
                waiting.stream().filter(upload -> upload.subject() != subject).count());
        model.addAttribute("othersRoot", root(other(subject)));
        model.addAttribute("subject", subject);
        model.addAttribute("root", root(subject));
        model.addAttribute("crumbs", List.of(shelf(subject), Crumb.here(title(subject))));
        return "imports/list";
    }

    /** Where a draft is written. */
    static String draft(FormSubject subject, String code) {
        return (subject == FormSubject.LESSON ? "/lecciones/" : "/practicas/") + code + "/ficha";
    }

    /** Where the draft made of a form is written. */
    String draft(Access me, FormUploadId id) {
        var upload = uploads.required(me, id);
        return draft(upload.subject(), Objects.requireNonNull(upload.code()));
    }

    String preview(Brought brought, Model model) {
        var subject = brought.upload().subject();
        model.addAttribute("brought", brought);
        model.addAttribute("subject", subject);
        model.addAttribute("root", root(subject));
        model.addAttribute("outcome", outcome(brought));
        model.addAttribute("elsewhere", brought.isMisplaced() ? root(other(subject)) : null);
        model.addAttribute("longest", longest(subject));
        model.addAttribute(
                "organisationOptions",
                brought.organisations().stream()
                        .map(BroughtPages::organisations)
                        .toList());
        model.addAttribute("placeOptions", places(subject));
        model.addAttribute(
                "loose",
                brought.loose().stream()
                        .map(piece -> new Piece(piece.label(), "", Prose.of(piece.text())))
                        .toList());
        Predicate<FormField> asks =
                field -> field == FormField.FORM || (field == FormField.PROMISING && !isPromising(brought));
        model.addAttribute("placed", pieces(brought, asks.negate()));
        model.addAttribute("asked", pieces(brought, asks));
        model.addAttribute(
                "crumbs",
                List.of(
                        shelf(subject),
                        new Crumb(title(subject), root(subject)),
                        Crumb.here(brought.upload().name())));
        return "imports/preview";
    }

    private static Outcome outcome(Brought brought) {
        if (brought.isMisplaced()) {
            return new Outcome(NO_FORM, "imports." + brought.upload().subject() + ".misplaced", false);
        }
        return switch (brought) {
            case BroughtForm form ->
                new Outcome(
                        form.reading()
                                .kind()
                                .map(kind -> "papers.kind." + kind.name().toLowerCase(Locale.ROOT))
                                .orElse(NO_FORM),
                        form.reading().code(form.loose().isEmpty()),
                        form.reading().outcome() == FormReading.Outcome.FILLED);
            case BroughtLesson lesson -> {
                boolean known = lesson.reading().recognised();
                yield new Outcome(known ? "papers.kind.leccion" : NO_FORM, "imports.lesson." + known, known);
            }
        };
    }

    /** A box nobody has marked is the form's and says nothing. */
    private static boolean isPromising(Brought brought) {
        return brought instanceof BroughtForm form && form.reading().content().promising() != Mark.NOT_MADE;
    }

    private static FormSubject other(FormSubject subject) {
        return subject == FormSubject.LESSON ? FormSubject.PRACTICE : FormSubject.LESSON;
    }

    private static int longest(FormSubject subject) {
        return subject == FormSubject.LESSON ? Experience.LONGEST_TITLE : Presentation.LONGEST_TITLE;
    }

    private static List<Piece> pieces(Brought brought, Predicate<FormField> wanted) {
        return brought.report().placed().stream()
                .filter(piece -> wanted.test(piece.field()) && !piece.text().isEmpty())
                .map(piece -> new Piece(piece.label(), piece.field().name(), Prose.of(piece.beginning())))
                .toList();
    }

    private List<Option> places(FormSubject subject) {
        return DraftPlace.of(subject).stream()
                .map(place -> new Option(place.name(), text("imports.place." + place)))
                .toList();
    }

    private static List<Option> organisations(NamedOrganisation named) {
        return named.alike().stream()
                .map(one -> new Option(one.id().value().toString(), one.label()))
                .toList();
    }

    private String title(FormSubject subject) {
        return text("imports." + subject + ".title");
    }

    private Crumb shelf(FormSubject subject) {
        return subject == FormSubject.LESSON
                ? new Crumb(text("imports.LESSON.shelf"), "/mi/lecciones")
                : new Crumb(text("practices.mine.title"), "/mi/practicas");
    }

    private String text(String key) {
        return messages.getMessage(key, null, Peru.LOCALE);
    }
}

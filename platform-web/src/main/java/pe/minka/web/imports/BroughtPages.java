package pe.minka.web.imports;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import pe.minka.documents.FormField;
import pe.minka.documents.PlacementReport;
import pe.minka.imports.BroughtForm;
import pe.minka.imports.BroughtLesson;
import pe.minka.imports.DraftPlace;
import pe.minka.imports.FormSubject;
import pe.minka.imports.FormUpload;
import pe.minka.imports.FormUploads;
import pe.minka.imports.LessonPlace;
import pe.minka.imports.NamedOrganisation;
import pe.minka.lessons.form.Experience;
import pe.minka.members.Access;
import pe.minka.practices.sheet.Presentation;
import pe.minka.shared.Peru;
import pe.minka.web.forms.Option;
import pe.minka.web.navigation.Crumb;

/** What the pages of brought documents show. */
@Component
class BroughtPages {

    static final String ROOT = "/practicas/importar";
    static final String LESSONS = "/lecciones/importar";

    private final FormUploads uploads;
    private final MessageSource messages;

    BroughtPages(FormUploads uploads, MessageSource messages) {
        this.uploads = uploads;
        this.messages = messages;
    }

    static String root(FormSubject subject) {
        return subject == FormSubject.LESSON ? LESSONS : ROOT;
    }

    String list(Access me, FormSubject subject, Model model) {
        model.addAttribute("uploads", uploads.waiting(me, subject));
        model.addAttribute("subject", subject);
        model.addAttribute("root", root(subject));
        model.addAttribute("crumbs", List.of(shelf(subject), Crumb.here(title(subject))));
        return "imports/list";
    }

    String preview(BroughtForm brought, Model model) {
        model.addAttribute(
                "organisationOptions",
                brought.organisations().stream()
                        .map(BroughtPages::organisations)
                        .toList());
        model.addAttribute("brought", brought);
        model.addAttribute("longest", Presentation.LONGEST_TITLE);
        show(brought.upload(), brought.reading().report(), places(DraftPlace.values(), "imports.place."), model);
        return "imports/preview";
    }

    String preview(BroughtLesson brought, Model model) {
        model.addAttribute("brought", brought);
        model.addAttribute("longest", Experience.LONGEST_TITLE);
        show(brought.upload(), brought.reading().report(), places(LessonPlace.values(), "imports.lessonPlace."), model);
        return "imports/lesson";
    }

    private void show(FormUpload upload, PlacementReport report, List<Option> places, Model model) {
        var subject = upload.subject();
        model.addAttribute(
                "placed",
                report.placed().stream()
                        .filter(piece -> piece.field() != FormField.FORM)
                        .toList());
        model.addAttribute("placeOptions", places);
        model.addAttribute(
                "crumbs", List.of(shelf(subject), new Crumb(title(subject), root(subject)), Crumb.here(upload.name())));
    }

    private List<Option> places(Enum<?>[] places, String texts) {
        return Stream.of(places)
                .map(place -> new Option(place.name(), text(texts + place)))
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

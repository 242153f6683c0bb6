package pe.minka.documents.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import pe.minka.documents.FormField;
import pe.minka.documents.forms.Topic.Origin;
import pe.minka.documents.ooxml.Line;

/** How far the reading of a form has come: under which label it is, and what follows from the next line. */
final class Course {

    /** What forms begin with, and how many answers there are when it is no slip that one of them comes again. */
    private static final Set<FormField> BEGINNINGS =
            Set.of(FormField.TITLE, FormField.INSTITUTIONS, FormField.THEME, FormField.ENTITY);

    private static final int MANY = 4;

    private final LabelBook book;
    private final Filing filing;
    private final Form kind;
    private @Nullable Topic topic;

    /** One form ended and the next of the same document begins: it is another practice, so its text has no place here. */
    private boolean another;

    /** A heading that is no label: what stands under it has no place. */
    private String stranger = "";

    Course(LabelBook book, Filing filing, Form kind) {
        this.book = book;
        this.filing = filing;
        this.kind = kind;
    }

    LabelBook book() {
        return book;
    }

    Filing filing() {
        return filing;
    }

    @Nullable
    Topic topic() {
        return topic;
    }

    Scope scope() {
        return new Scope(kind, topic != null && topic.isAmongExpert());
    }

    Optional<FoundLabel> find(String text) {
        return book.find(text, scope());
    }

    void open(FoundLabel found, String label, String wording, Origin origin, int heading) {
        stranger = "";
        another |= BEGINNINGS.contains(found.field()) && filing.hasAnswer(found.field()) && filing.answered() > MANY;
        List<Words> wordings = new ArrayList<>(book.wordings(found.field()));
        wordings.add(Words.of(wording, 200));
        topic = new Topic(found.field(), label, wordings, origin, heading);
        if (another) {
            filing.form(label, false);
        } else {
            filing.open(label, found.field());
        }
    }

    /** A line outside of any table, or in a cell that is a whole row. */
    void line(Line line, Origin origin) {
        Optional<FoundLabel> found = line.isBlank() ? Optional.empty() : opening(line);
        if (found.isPresent()) {
            labelled(found.get(), line, origin);
        } else if (endsTopic(line, origin)) {
            close();
            stranger = line.text();
            filing.unplaced(stranger, "");
        } else if (flows(origin)) {
            answerOrRequest(line);
        } else if (!line.isBlank()) {
            filing.unplaced(stranger, line.listed());
        }
    }

    private Optional<FoundLabel> opening(Line line) {
        return find(line.text())
                .or(() -> book.findAsked(line.text(), scope()).filter(it -> it.whole() || line.isEmphatic()))
                .filter(it -> Verdict.opens(it, line, book));
    }

    private void labelled(FoundLabel found, Line line, Origin origin) {
        if (found.field() == FormField.FORM) {
            filing.form(
                    line.text(),
                    found.label().use() != Label.Use.COLUMN && found.label().kind() != null);
            return;
        }
        if (found.field() == FormField.PROMISING) {
            open(found, line.text(), line.text(), origin, line.heading());
            answer(line);
            return;
        }
        boolean titled = line.isEmphatic() && !found.isSeparated(line.text()) && !isNamed(found);
        int rest = titled ? line.text().length() : found.restOf(line.text());
        String label = titled ? line.text() : line.text().substring(0, found.end());
        String number =
                line.listed().substring(0, line.listed().length() - line.text().length());
        open(found, number + label.strip(), label, origin, line.heading());
        behindLabel(line, rest);
    }

    /** «Región Ayacucho» says both. */
    private static boolean isNamed(FoundLabel found) {
        return found.field() == FormField.REGION || found.field() == FormField.NUMBER;
    }

    /** What stands behind a label in the same paragraph: first the form's own request, then the answer. */
    void behindLabel(Line line, int start) {
        behindLabel(line, start, book::asks);
    }

    void behindLabel(Line line, int start, Predicate<String> request) {
        int at = start;
        while (at < line.text().length() && request.test(line.text().substring(at))) {
            int end = Prompt.endOf(line.text(), at);
            prompt(line.text().substring(at, end));
            at = end;
        }
        Line rest = line.from(at);
        if (!rest.isBlank()) {
            answer(new Line(rest.text().stripLeading(), Line.NO_LIST, 0, 0, rest.bold()));
        }
    }

    /** The first paragraph below a label may still be the form's. */
    private void answerOrRequest(Line line) {
        boolean first = topic != null && !filing.hasAnswer(topic.field());
        if (first && book.asks(line.text())) {
            behindLabel(line, 0);
        } else {
            answer(line);
        }
    }

    void prompt(String text) {
        filing.prompt(topic == null ? "" : topic.label(), text.strip());
    }

    void answer(Line line) {
        if (topic == null) {
            if (!line.isBlank()) {
                filing.unplaced(stranger, line.listed());
            }
            return;
        }
        if (another) {
            filing.unplaced(topic.label(), line.listed());
        } else {
            filing.answer(topic.label(), topic.field(), line);
        }
    }

    /** The first line of a row that goes on with the one above. */
    void goOn(Line line) {
        if (topic == null || another) {
            answer(line);
        } else {
            filing.goOn(topic.label(), topic.field(), line);
        }
    }

    void close() {
        topic = null;
        stranger = "";
    }

    private boolean endsTopic(Line line, Origin origin) {
        if (topic == null) {
            return false;
        }
        boolean heading = line.heading() > 0 && topic.heading() > 0 && line.heading() <= topic.heading();
        return !line.isBlank() && heading && origin == topic.origin();
    }

    /** Text below a table belongs to its last label only if that label had no cell for an answer. */
    private boolean flows(Origin origin) {
        if (topic == null) {
            return false;
        }
        if (topic.isCrossed() && filing.hasAnswer(topic.field())) {
            return false;
        }
        if (origin == Origin.BOX || topic.origin() == Origin.PARAGRAPH) {
            return true;
        }
        boolean waiting = topic.origin() == Origin.BOX && !filing.hasAnswer(topic.field());
        if (waiting) {
            topic = topic.in(Origin.PARAGRAPH);
        }
        return waiting;
    }

    /** Rows of a table without labels belong to the text they stand in. */
    boolean isInText() {
        return topic != null && topic.origin() == Origin.PARAGRAPH;
    }
}

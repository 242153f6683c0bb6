package pe.minka.documents.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pe.minka.documents.FormField;
import pe.minka.documents.LessonForm;
import pe.minka.documents.ooxml.Line;
import pe.minka.lessons.form.Consent;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.General;
import pe.minka.lessons.form.Impact;
import pe.minka.lessons.form.Learning;
import pe.minka.lessons.form.LessonContent;
import pe.minka.lessons.form.Sharing;
import pe.minka.shared.Uuid7;

/** Makes a lesson of the answers. What a part does not take becomes text without a place. */
final class LessonMaker {

    /** «Negativo:» before what happened. */
    private static final Pattern SIGN = Pattern.compile("(?iU)(?:impacto )?(?:positivo|negativo)\\s*[:.;,\u2013-]\\s*");

    /** What people type where they make no list. */
    private static final Pattern BULLET = Pattern.compile("^(?:[-\u2013\u2022*]|\\d{1,2}[.)])\\s+");

    private final Filing filing;
    private final FormWords words;

    LessonMaker(Filing filing, FormWords words) {
        this.filing = filing;
        this.words = words;
    }

    LessonForm form() {
        String place = line(FormField.ENTITY);
        int end = place.indexOf(';');
        var general = new General(
                end < 0 ? "" : place.substring(end + 1),
                line(FormField.SERVANT),
                line(FormField.CONTACT),
                line(FormField.MAIL),
                line(FormField.DATE));
        var content = new LessonContent(experience(), learning(), general, new Sharing(consent()));
        return new LessonForm(content, end < 0 ? place : place.substring(0, end));
    }

    private Experience experience() {
        List<Line> effect = filing.answers(FormField.EFFECT);
        String first = effect.isEmpty() ? "" : effect.getFirst().text();
        var sign = SIGN.matcher(first);
        boolean led = sign.lookingAt() && asked(first).isEmpty();
        Impact impact = impact(led ? first.substring(0, sign.end()) : first);
        List<Line> rest = new ArrayList<>(impact == null ? effect : effect.subList(1, effect.size()));
        if (impact != null && led && sign.end() < first.length()) {
            rest.addFirst(Line.plain(first.substring(sign.end())));
        }
        return new Experience(
                line(FormField.THEME),
                Set.of(),
                line(FormField.PROJECT),
                text(FormField.SITUATION),
                impact,
                fitting(Prose.text(rest), FormField.EFFECT));
    }

    /** The first line says only which of the two it is, by a word or by a cross beside one. */
    private @Nullable Impact impact(String first) {
        if (MarkReader.tokens(first).contains(MarkReader.Token.EMPTY_BOX)) {
            return crossed(first);
        }
        String bare = Words.of(first, 8).joined().replaceFirst("^impacto ", "");
        String positive = Words.of(words.word("positive")).joined();
        String negative = Words.of(words.word("negative")).joined();
        if (bare.equals(positive)) {
            return Impact.POSITIVE;
        }
        if (bare.equals(negative)) {
            return Impact.NEGATIVE;
        }
        return crossed(first);
    }

    private @Nullable Impact crossed(String first) {
        Consent read = asked(first).map(AnswerMark::read).orElse(Consent.UNCLEAR);
        return switch (read) {
            case YES -> Impact.POSITIVE;
            case NO -> Impact.NEGATIVE;
            case UNCLEAR -> null;
        };
    }

    /** Both words side by side are a question with two boxes. */
    private static Optional<String> asked(String first) {
        String asked = first.replaceAll("(?i)positivo", "S\u00ed").replaceAll("(?i)negativo", "No");
        return Optional.of(asked).filter(text -> text.contains("S\u00ed") && text.contains("No"));
    }

    private Learning learning() {
        return new Learning(actions(), text(FormField.LESSON), text(FormField.RECOMMENDATION));
    }

    /** Every item of the list, or every paragraph, is one; what stands deeper belongs to the one above. */
    private List<Learning.Action> actions() {
        List<String> texts = new ArrayList<>();
        for (Line line : filing.answers(FormField.ACTIONS)) {
            if (line.isBlank()) {
                continue;
            }
            if (line.level() > 0 && !texts.isEmpty()) {
                texts.set(
                        texts.size() - 1, texts.getLast() + "\n" + line.listed().substring(2));
            } else {
                texts.add(BULLET.matcher(line.text().strip()).replaceFirst(""));
            }
        }
        texts.stream().skip(Learning.MOST).forEach(text -> leave(FormField.ACTIONS, text));
        return texts.stream()
                .limit(Learning.MOST)
                .map(text -> new Learning.Action(Uuid7.next(), fitting(text, FormField.ACTIONS)))
                .toList();
    }

    /** What cannot be read for sure is said, and never taken as a yes. */
    private Consent consent() {
        String text = Prose.text(filing.answers(FormField.CONSENT));
        if (text.isEmpty()) {
            return Consent.UNCLEAR;
        }
        Consent read = AnswerMark.read(text);
        if (read == Consent.UNCLEAR && AnswerMark.isTouched(text)) {
            leave(FormField.CONSENT, text);
        }
        return read;
    }

    private String line(FormField field) {
        return fitting(Prose.oneLine(filing.answers(field)), field);
    }

    private String text(FormField field) {
        return fitting(Prose.text(filing.answers(field)), field);
    }

    private String fitting(String text, FormField field) {
        return Prose.fitting(text, rest -> leave(field, rest));
    }

    private void leave(FormField field, String rest) {
        filing.unplaced(filing.labelOf(field), rest);
    }
}

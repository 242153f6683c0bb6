package pe.minka.web.lessons;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.lessons.form.Consent;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.General;
import pe.minka.lessons.form.Impact;
import pe.minka.lessons.form.Learning;
import pe.minka.lessons.form.LessonPart;
import pe.minka.lessons.form.LessonSection;
import pe.minka.lessons.form.Sharing;
import pe.minka.shared.Uuid7;
import pe.minka.web.writing.PartForm;
import pe.minka.web.writing.Typed;

/** A part of the form as its page sends it. */
sealed interface LessonForm extends PartForm<LessonPart> {

    static Class<? extends LessonForm> type(LessonSection section) {
        return switch (section) {
            case EXPERIENCE -> OfExperience.class;
            case LEARNING -> OfLearning.class;
            case GENERAL -> OfGeneral.class;
            case SHARING -> OfSharing.class;
        };
    }

    /** With one more empty line where there are lines. */
    static LessonForm of(LessonPart content, int revision) {
        return switch (content) {
            case Experience one ->
                new OfExperience(
                        one.title(),
                        one.themes(),
                        one.project(),
                        one.situation(),
                        one.impact(),
                        one.effect(),
                        revision);
            case Learning one -> OfLearning.of(one, revision);
            case General one ->
                new OfGeneral(one.area(), one.servant(), one.contact(), one.mail(), one.date(), revision);
            case Sharing one -> new OfSharing(one.consent() == Consent.UNCLEAR ? null : one.consent(), revision);
        };
    }

    /** What happened. */
    record OfExperience(
            String title,
            Set<String> themes,
            String project,
            String situation,
            @Nullable Impact impact,
            String effect,
            int revision)
            implements LessonForm {

        public OfExperience {
            title = Typed.text(title);
            themes = Typed.set(themes);
            project = Typed.text(project);
            situation = Typed.text(situation);
            effect = Typed.text(effect);
        }

        @Override
        public LessonPart content() {
            return new Experience(title, themes, project, situation, impact, effect);
        }
    }

    /** What was done and learnt. */
    record OfLearning(List<Line> items, String lesson, String recommendation, int revision) implements LessonForm {

        public OfLearning {
            items = Typed.list(items);
            lesson = Typed.text(lesson);
            recommendation = Typed.text(recommendation);
        }

        record Line(UUID id, String text) {
            Line {
                id = Typed.id(id);
                text = Typed.text(text);
            }
        }

        private static OfLearning of(Learning one, int revision) {
            var lines = one.items().stream().map(item -> new Line(item.id(), item.text()));
            return new OfLearning(
                    Typed.andOneMore(lines, new Line(Uuid7.next(), ""), Learning.MOST),
                    one.lesson(),
                    one.recommendation(),
                    revision);
        }

        @Override
        public int most() {
            return Learning.MOST;
        }

        @Override
        public OfLearning without(String line) {
            var others = items.stream()
                    .filter(one -> !one.id().toString().equals(line))
                    .toList();
            return new OfLearning(others, lesson, recommendation, revision);
        }

        @Override
        public LessonPart content() {
            var actions = items.stream()
                    .map(line -> new Learning.Action(line.id(), line.text()))
                    .toList();
            return new Learning(actions, lesson, recommendation);
        }
    }

    /** Where and with whom. */
    record OfGeneral(String area, String servant, String contact, String mail, String date, int revision)
            implements LessonForm {

        public OfGeneral {
            area = Typed.text(area);
            servant = Typed.text(servant);
            contact = Typed.text(contact);
            mail = Typed.text(mail);
            date = Typed.text(date);
        }

        @Override
        public LessonPart content() {
            return new General(area, servant, contact, mail, date);
        }
    }

    /** Whether it may be shared; who has not chosen has not said yes. */
    record OfSharing(@Nullable Consent consent, int revision) implements LessonForm {

        @Override
        public LessonPart content() {
            return new Sharing(consent == null ? Consent.UNCLEAR : consent);
        }
    }
}

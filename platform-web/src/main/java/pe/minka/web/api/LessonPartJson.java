package pe.minka.web.api;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pe.minka.lessons.form.Consent;
import pe.minka.lessons.form.Impact;
import pe.minka.lessons.form.LessonSection;

/** What stands in a part of a lesson, the same way read and written. */
sealed interface LessonPartJson {

    static Class<? extends LessonPartJson> type(LessonSection section) {
        return switch (section) {
            case EXPERIENCE -> Experience.class;
            case LEARNING -> Learning.class;
            case GENERAL -> General.class;
            case SHARING -> Sharing.class;
        };
    }

    record Experience(
            String title,
            List<String> themes,
            String project,
            String situation,
            @Nullable Impact impact,
            String effect) implements LessonPartJson {

        public Experience {
            title = Sent.text(title);
            themes = Sent.list(themes);
            project = Sent.text(project);
            situation = Sent.text(situation);
            effect = Sent.text(effect);
        }
    }

    record Learning(List<Action> items, String lesson, String recommendation) implements LessonPartJson {

        public Learning {
            items = Sent.list(items);
            lesson = Sent.text(lesson);
            recommendation = Sent.text(recommendation);
        }
    }

    record Action(UUID id, String text) {

        public Action {
            id = Sent.id(id);
            text = Sent.text(text);
        }
    }

    record General(String area, String servant, String contact, String mail, String date) implements LessonPartJson {

        public General {
            area = Sent.text(area);
            servant = Sent.text(servant);
            contact = Sent.text(contact);
            mail = Sent.text(mail);
            date = Sent.text(date);
        }
    }

    /** Whoever does not answer has not said yes. */
    record Sharing(Consent consent) implements LessonPartJson {

        public Sharing {
            consent = consent == null ? Consent.UNCLEAR : consent;
        }
    }
}

package pe.minka.demo;

import java.util.List;
import java.util.UUID;
import pe.minka.lessons.form.Consent;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.General;
import pe.minka.lessons.form.Learning;
import pe.minka.lessons.form.LessonContent;
import pe.minka.lessons.form.Sharing;
import pe.minka.members.Access;

/** A lesson as {@code demo/lessons.json} tells of it, and how far it came. */
record DemoLesson(
        DemoPractice.Place office,
        int daysAgo,
        End end,
        List<String> practices,
        Experience experience,
        List<String> actions,
        String lesson,
        String recommendation,
        String area,
        String date,
        Consent consent) {

    enum End {
        DRAFT,
        SUBMITTED,
        RETURNED,
        PUBLISHED
    }

    LessonContent by(Access author) {
        var learning = new Learning(
                actions.stream()
                        .map(text -> new Learning.Action(UUID.randomUUID(), text))
                        .toList(),
                lesson,
                recommendation);
        var general = new General(area, author.profile().name(), "", author.mail(), date);
        return new LessonContent(experience, learning, general, new Sharing(consent));
    }
}

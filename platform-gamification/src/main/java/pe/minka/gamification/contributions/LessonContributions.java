package pe.minka.gamification.contributions;

import java.time.Instant;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.conversations.Subjects;
import pe.minka.gamification.ContributionKind;
import pe.minka.gamification.ledger.Cause;
import pe.minka.gamification.ledger.Contribution;
import pe.minka.gamification.ledger.Ledger;
import pe.minka.gamification.rules.Moment;
import pe.minka.lessons.LessonConversations;
import pe.minka.lessons.LessonId;
import pe.minka.lessons.LessonPublished;
import pe.minka.lessons.LessonReturned;
import pe.minka.lessons.LessonSubmitted;
import pe.minka.lessons.LessonUnpublished;
import pe.minka.lessons.LessonWithdrawn;
import pe.minka.members.MemberId;

/** A lesson is recognised to its author, one about what went wrong as much as one about what went well. */
@Component
class LessonContributions {

    private final Ledger ledger;
    private final Subjects subjects;

    LessonContributions(Ledger ledger, Subjects subjects) {
        this.ledger = ledger;
        this.subjects = subjects;
    }

    @ApplicationModuleListener
    void on(LessonSubmitted event) {
        record(event.lesson(), event.author(), Moment.SUBMISSION, event.at());
    }

    @ApplicationModuleListener
    void on(LessonPublished event) {
        record(event.lesson(), event.author(), Moment.ACCEPTANCE, event.at());
    }

    @ApplicationModuleListener
    void on(LessonReturned event) {
        ledger.withdraw(cause(event.lesson()), event.at());
    }

    @ApplicationModuleListener
    void on(LessonWithdrawn event) {
        ledger.withdraw(cause(event.lesson()), event.at());
    }

    @ApplicationModuleListener
    void on(LessonUnpublished event) {
        ledger.withdraw(cause(event.lesson()), event.at());
    }

    private void record(LessonId lesson, MemberId author, Moment moment, Instant at) {
        subjects.find(LessonConversations.about(lesson))
                .ifPresent(about -> ledger.record(
                        new Contribution(cause(lesson), author, null, about.title(), about.link(), moment, at)));
    }

    private static Cause cause(LessonId lesson) {
        return Cause.once(LessonConversations.about(lesson).code(), ContributionKind.LESSON_PUBLISHED);
    }
}

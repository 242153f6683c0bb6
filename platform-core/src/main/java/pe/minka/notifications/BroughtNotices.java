package pe.minka.notifications;

import java.util.List;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.practices.PracticePublishedFor;
import pe.minka.practices.PracticeTakenBack;

/** Tells holders what others published in their name, and what they took back. */
@Component
class BroughtNotices {

    private final Bulletin bulletin;

    BroughtNotices(Bulletin bulletin) {
        this.bulletin = bulletin;
    }

    @ApplicationModuleListener
    void on(PracticePublishedFor event) {
        var parameters = Map.of("member", Notice.id(event.by()), "practice", event.code());
        var page = "/practicas/" + event.code();
        bulletin.pin(
                List.of(event.holder()),
                Notice.alone(NoticeKind.PRACTICE_PUBLISHED_FOR, event.code() + " " + event.at(), parameters, page));
    }

    /** It leads to what is left. */
    @ApplicationModuleListener
    void on(PracticeTakenBack event) {
        var parameters = Map.of("member", Notice.id(event.by()), "practice", event.code());
        bulletin.pin(
                List.of(event.holder()),
                Notice.alone(
                        NoticeKind.PRACTICE_TAKEN_BACK,
                        event.code() + " " + event.at(),
                        parameters,
                        PracticeNotices.SHELF));
    }
}

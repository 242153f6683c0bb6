package pe.minka.notifications;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.practices.PracticeLapsed;
import pe.minka.practices.PracticeLapsing;
import pe.minka.practices.PracticeOrphaned;
import pe.minka.practices.PracticeTakenOver;

/** Tells teams that a practice is about to lapse or has lapsed, and who is needed when its holder left. */
@Component
class ForceNotices {

    private final Recipients recipients;
    private final NoticeBoard board;

    ForceNotices(Recipients recipients, NoticeBoard board) {
        this.recipients = recipients;
        this.board = board;
    }

    @ApplicationModuleListener
    void on(PracticeLapsing event) {
        var days = String.valueOf(event.days());
        var occurrence = event.code() + " " + event.until() + " " + days;
        var parameters = Map.of("practice", event.code(), "days", days);
        tell(event.team(), Notice.alone(NoticeKind.PRACTICE_LAPSING, occurrence, parameters, page(event.code())));
    }

    @ApplicationModuleListener
    void on(PracticeLapsed event) {
        var occurrence = event.code() + " " + event.until();
        var parameters = Map.of("practice", event.code());
        tell(event.team(), Notice.alone(NoticeKind.PRACTICE_LAPSED, occurrence, parameters, page(event.code())));
    }

    /** The deputy can take over, the administrators of the region can name somebody. */
    @ApplicationModuleListener
    void on(PracticeOrphaned event) {
        var occurrence = event.code() + " " + event.at();
        var notice = Notice.alone(
                NoticeKind.PRACTICE_ORPHANED, occurrence, about(event.holder(), event.code()), page(event.code()));
        tell(Stream.ofNullable(event.deputy()).toList(), notice);
        recipients
                .administratorsOf(event.region(), List.of(event.holder()))
                .forEach(person -> board.pin(person.id(), notice));
    }

    @ApplicationModuleListener
    void on(PracticeTakenOver event) {
        var occurrence = event.code() + " " + event.at();
        var parameters = about(event.holder(), event.code());
        tell(event.team(), Notice.alone(NoticeKind.PRACTICE_TAKEN_OVER, occurrence, parameters, page(event.code())));
    }

    private void tell(Collection<MemberId> people, Notice notice) {
        recipients.all(people).stream()
                .filter(person -> person.status() == MemberStatus.ACTIVE)
                .forEach(person -> board.pin(person.id(), notice));
    }

    private static Map<String, String> about(MemberId member, String code) {
        return Map.of("member", Notice.id(member), "practice", code);
    }

    private static String page(String code) {
        return "/practicas/" + code + "/ruta";
    }
}

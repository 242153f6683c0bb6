package pe.minka.notifications;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.practices.AdvisoryRecorded;
import pe.minka.practices.PracticeAdvanced;
import pe.minka.practices.PracticeNotAdvanced;
import pe.minka.practices.PracticeSteppedBack;
import pe.minka.practices.ReviewDone;
import pe.minka.practices.RouteReferees;
import pe.minka.practices.StageRequestClosed;
import pe.minka.practices.StageRequested;

/** Tells reviewers that a team waits for them, and the team what they said. */
@Component
class RouteNotices {

    private final Recipients recipients;
    private final RouteReferees referees;
    private final NoticeBoard board;

    RouteNotices(Recipients recipients, RouteReferees referees, NoticeBoard board) {
        this.recipients = recipients;
        this.referees = referees;
        this.board = board;
    }

    /** However late or often it is heard: what is decided is asked of nobody. */
    @ApplicationModuleListener
    void on(StageRequested event) {
        var parameters = new HashMap<>(parameters(event.by(), event.code()));
        parameters.put("scope", event.code());
        var notice = Notice.grouped(
                NoticeKind.STAGE_REQUESTED, event.code() + " " + event.at(), parameters, page(event.code()));
        recipients.all(referees.waitedForBy(event.code())).forEach(person -> board.pin(person.id(), notice));
    }

    @ApplicationModuleListener
    void on(StageRequestClosed event) {
        board.withdraw(NoticeKind.STAGE_REQUESTED, event.by(), event.code(), event.at());
    }

    @ApplicationModuleListener
    void on(PracticeAdvanced event) {
        tell(NoticeKind.PRACTICE_ADVANCED, event.team(), event.by(), event.code(), event.at());
    }

    @ApplicationModuleListener
    void on(PracticeNotAdvanced event) {
        tell(NoticeKind.PRACTICE_NOT_ADVANCED, event.team(), event.by(), event.code(), event.at());
    }

    @ApplicationModuleListener
    void on(PracticeSteppedBack event) {
        tell(NoticeKind.PRACTICE_STEPPED_BACK, event.team(), event.by(), event.code(), event.at());
    }

    @ApplicationModuleListener
    void on(ReviewDone event) {
        tell(NoticeKind.PRACTICE_REVIEWED, event.team(), event.reviewer(), event.code(), event.at());
    }

    @ApplicationModuleListener
    void on(AdvisoryRecorded event) {
        tell(NoticeKind.PRACTICE_ADVISED, event.team(), event.advisor(), event.code(), event.at());
    }

    private void tell(NoticeKind kind, Set<MemberId> team, MemberId about, String code, Instant at) {
        var notice = Notice.alone(kind, code + " " + at, parameters(about, code), page(code));
        recipients.all(team).stream()
                .filter(person -> person.status() == MemberStatus.ACTIVE)
                .forEach(person -> board.pin(person.id(), notice));
    }

    private static Map<String, String> parameters(MemberId about, String code) {
        return Map.of("member", Notice.id(about), "practice", code);
    }

    private static String page(String code) {
        return "/practicas/" + code + "/ruta";
    }
}

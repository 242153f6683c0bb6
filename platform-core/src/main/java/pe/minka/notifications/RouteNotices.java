package pe.minka.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.practices.AdvisoryRecorded;
import pe.minka.practices.PracticeAdvanced;
import pe.minka.practices.PracticeNotAdvanced;
import pe.minka.practices.PracticeSteppedBack;
import pe.minka.practices.ReviewDone;
import pe.minka.practices.RouteReferees;
import pe.minka.practices.Stage;
import pe.minka.practices.StageRequestClosed;
import pe.minka.practices.StageRequested;

/** Tells reviewers that a team waits for them, and the team what they said. */
@Component
class RouteNotices {

    private static final Duration A_WEEK = Duration.ofDays(7);

    private final RouteReferees referees;
    private final NoticeBoard board;
    private final Bulletin bulletin;

    RouteNotices(RouteReferees referees, NoticeBoard board, Bulletin bulletin) {
        this.referees = referees;
        this.board = board;
        this.bulletin = bulletin;
    }

    /** However late or often it is heard: what is decided is asked of nobody. */
    @ApplicationModuleListener
    void on(StageRequested event) {
        referees.waitedForBy(event.code())
                .ifPresent(waiting -> ask(waiting, waiting.people(), event.code(), event.title(), event.at()));
    }

    /** Whoever has not looked at the last one yet knows that something waits, and gets no other mail for a week. */
    private void ask(
            RouteReferees.Waiting waiting, Collection<MemberId> people, String code, String title, Instant at) {
        var parameters = new HashMap<>(parameters(waiting.askedBy(), code));
        parameters.put("scope", code);
        var notice = Notice.grouped(NoticeKind.STAGE_REQUESTED, code + " " + at, parameters, page(code));
        people.stream().sorted(Comparator.comparing(MemberId::value)).forEach(person -> {
            if (board.isTold(person, notice, at.minus(A_WEEK))) {
                bulletin.pin(List.of(person), notice);
            } else {
                bulletin.send(
                        List.of(person),
                        notice,
                        waiting.askedBy(),
                        MailKind.STAGE_REQUESTED,
                        () -> Letter.saying(
                                bulletin.name(waiting.askedBy()),
                                title,
                                stage(waiting.stage()),
                                new DefaultMessageSourceResolvable("notifications.next." + waiting.next())));
            }
        });
    }

    @ApplicationModuleListener
    void on(StageRequestClosed event) {
        board.withdraw(NoticeKind.STAGE_REQUESTED, event.by(), event.code(), event.at());
    }

    @ApplicationModuleListener
    void on(PracticeAdvanced event) {
        var notice = told(NoticeKind.PRACTICE_ADVANCED, event.by(), event.code(), event.at());
        decided(event.team(), notice, MailKind.PRACTICE_ADVANCED, event.title(), event.by(), event.stage());
    }

    @ApplicationModuleListener
    void on(PracticeNotAdvanced event) {
        var notice = told(NoticeKind.PRACTICE_NOT_ADVANCED, event.by(), event.code(), event.at());
        decided(event.team(), notice, MailKind.PRACTICE_NOT_ADVANCED, event.title(), event.by(), event.stage());
    }

    @ApplicationModuleListener
    void on(PracticeSteppedBack event) {
        var notice = told(NoticeKind.PRACTICE_STEPPED_BACK, event.by(), event.code(), event.at());
        decided(event.team(), notice, MailKind.PRACTICE_STEPPED_BACK, event.title(), event.by(), event.stage());
    }

    private void decided(Set<MemberId> team, Notice notice, MailKind kind, String title, MemberId by, Stage stage) {
        bulletin.send(team, notice, by, kind, () -> Letter.saying(title, bulletin.name(by), stage(stage)));
    }

    /** After a review that finds everything met it is the turn of others: of the second reviewer, or of who decides. */
    @ApplicationModuleListener
    void on(ReviewDone event) {
        bulletin.pin(event.team(), told(NoticeKind.PRACTICE_REVIEWED, event.reviewer(), event.code(), event.at()));
        if (event.met()) {
            referees.waitedForBy(event.code()).ifPresent(waiting -> {
                var others = waiting.people().stream()
                        .filter(person -> !person.equals(event.reviewer()))
                        .toList();
                ask(waiting, others, event.code(), event.title(), event.at());
            });
        }
    }

    @ApplicationModuleListener
    void on(AdvisoryRecorded event) {
        bulletin.pin(event.team(), told(NoticeKind.PRACTICE_ADVISED, event.advisor(), event.code(), event.at()));
    }

    private static Notice told(NoticeKind kind, MemberId about, String code, Instant at) {
        return Notice.alone(kind, code + " " + at, parameters(about, code), page(code));
    }

    private static MessageSourceResolvable stage(Stage stage) {
        return new DefaultMessageSourceResolvable("notifications.stage." + stage);
    }

    private static Map<String, String> parameters(MemberId about, String code) {
        return Map.of("member", Notice.id(about), "practice", code);
    }

    private static String page(String code) {
        return "/practicas/" + code + "/ruta";
    }
}

package pe.minka.notifications;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.notifications.mail.Letter;
import pe.minka.notifications.mail.MailKind;
import pe.minka.practices.PracticeLapsed;
import pe.minka.practices.PracticeLapsing;
import pe.minka.practices.PracticeOrphaned;
import pe.minka.practices.PracticeSuccession;
import pe.minka.practices.PracticeTakenOver;
import pe.minka.shared.Peru;
import pe.minka.shared.WrittenDates;

/** Tells teams that a practice is about to lapse or has lapsed, and who is needed when its holder left. */
@Component
class ForceNotices {

    private static final String ORPHANS = "/admin/sin-titular";

    private final PracticeSuccession succession;
    private final Bulletin bulletin;
    private final WrittenDates dates;

    ForceNotices(PracticeSuccession succession, Bulletin bulletin, WrittenDates dates) {
        this.succession = succession;
        this.bulletin = bulletin;
        this.dates = dates;
    }

    @ApplicationModuleListener
    void on(PracticeLapsing event) {
        var days = String.valueOf(event.days());
        var occurrence = event.code() + " " + event.until() + " " + days;
        var parameters = Map.of("practice", event.code(), "days", days);
        bulletin.send(
                event.team(),
                Notice.alone(NoticeKind.PRACTICE_LAPSING, occurrence, parameters, page(event.code())),
                null,
                MailKind.PRACTICE_LAPSING,
                () -> Letter.saying(event.title(), lastDay(event.until()), event.days()));
    }

    @ApplicationModuleListener
    void on(PracticeLapsed event) {
        var occurrence = event.code() + " " + event.until();
        var parameters = Map.of("practice", event.code());
        bulletin.send(
                event.team(),
                Notice.alone(NoticeKind.PRACTICE_LAPSED, occurrence, parameters, page(event.code())),
                null,
                MailKind.PRACTICE_LAPSED,
                () -> Letter.saying(event.title(), lastDay(event.until())));
    }

    /** It ends at midnight; people say until which day it holds. */
    private String lastDay(Instant until) {
        return dates.date(Peru.dayOf(until.minusSeconds(1)));
    }

    /** The deputy can take over, the administrators of the region can name somebody; each where they do it. */
    @ApplicationModuleListener
    void on(PracticeOrphaned event) {
        var deputy = event.deputy();
        if (deputy != null) {
            tell(List.of(deputy), event, "/practicas/" + event.code() + "/ficha");
        }
        var admins = succession.entrusters(event.code()).stream()
                .filter(one -> !one.equals(deputy))
                .toList();
        tell(admins, event, ORPHANS);
    }

    private void tell(List<MemberId> people, PracticeOrphaned event, String page) {
        var occurrence = event.code() + " " + event.at();
        var notice = Notice.alone(NoticeKind.PRACTICE_ORPHANED, occurrence, about(event.holder(), event.code()), page);
        bulletin.send(people, notice, null, MailKind.PRACTICE_ORPHANED, () -> Letter.saying(event.title()));
    }

    /** Whoever was named by somebody else learns it as a message to them, the others as news. */
    @ApplicationModuleListener
    void on(PracticeTakenOver event) {
        var occurrence = event.code() + " " + event.at();
        var parameters = about(event.holder(), event.code());
        boolean named = !event.by().equals(event.holder());
        if (named) {
            entrust(event, occurrence);
        }
        bulletin.pin(
                event.team().stream()
                        .filter(one -> !named || !one.equals(event.holder()))
                        .toList(),
                Notice.alone(
                        NoticeKind.PRACTICE_TAKEN_OVER,
                        occurrence,
                        parameters,
                        "/practicas/" + event.code() + "/ficha"));
    }

    private void entrust(PracticeTakenOver event, String occurrence) {
        var notice = Notice.alone(
                NoticeKind.PRACTICE_ENTRUSTED,
                occurrence,
                about(event.by(), event.code()),
                PracticeNotices.team(event.code()));
        bulletin.send(
                List.of(event.holder()),
                notice,
                event.by(),
                MailKind.PRACTICE_ENTRUSTED,
                () -> Letter.saying(bulletin.name(event.by()), event.title()));
    }

    private static Map<String, String> about(MemberId member, String code) {
        return Map.of("member", Notice.id(member), "practice", code);
    }

    private static String page(String code) {
        return "/practicas/" + code + "/ruta";
    }
}

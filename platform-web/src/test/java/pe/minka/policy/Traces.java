package pe.minka.policy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import pe.minka.members.Access;
import pe.minka.notifications.NoticeKind;
import pe.minka.shared.Peru;

/** What recognition tells people and writes down while it is shown, and the words by which it would be known. */
public final class Traces {

    /** In small letters. */
    public static final Pattern TRACE =
            Pattern.compile("ranking|\\bpuntos\\b|mi nivel|/reconocimiento|recognition|gestores-activos"
                    + "|participaci[oó]n.continua|insignia|badge|points_|open badges");

    public static final Set<NoticeKind> TOLD = Set.of(
            NoticeKind.BADGE_GIVEN,
            NoticeKind.BADGE_REVOKED,
            NoticeKind.POINTS_CORRECTED,
            NoticeKind.POINTS_REVIEW_WAITS);

    /** How the switch is called where it is found and where its use is written down. */
    private static final List<String> SWITCH = List.of(
            "administration.door.features.note",
            "administration.action.recognition.switched",
            "administration.subject.recognition");

    private static final String NOTICE = """
            insert into notice (id, member, kind, occurrence, group_key, parameters, link, created_at)
            values (gen_random_uuid(), :member, :kind, 'x', 'x', '{}', :link, now())
            returning id
            """;

    private static final String MAIL = """
            insert into mail_message (id, member, kind, occurrence, recipient, subject, text, status, next_attempt_at,
                                      created_at)
            select gen_random_uuid(), m.id, 'BADGE_GIVEN', 'x', m.mail, 'Tienes una insignia nueva',
                   'Mira tus insignias', 'SENT', now(), now()
            from member m
            where m.id = :member
            """;

    private static final String CHOICE = """
            insert into mail_choice (member, topic, at_once, chosen_at) values (:member, 'RECOGNITION', false, now())
            """;

    private static final String DECISION = """
            insert into audit_entry (at, actor, action, subject_kind, subject, reason, details)
            values (now(), :member, :action, 'member', :member::text, 'Se dijo de la insignia',
                    jsonb_build_object('attempted', :attempted))
            """;

    private final JdbcClient jdbc;
    private final MessageSource messages;

    public Traces(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    /** What it told somebody and what was decided about them, while it was shown. */
    public void leave(Access who) {
        TOLD.forEach(kind -> notify(who, kind));
        Stream.of(MAIL, CHOICE)
                .forEach(sql -> jdbc.sql(sql).param("member", who.id().value()).update());
        decide(who, "recognition.correctionProposed", "");
        decide(who, "decision.refused", "recognition.badgeRevoked");
        decide(who, "recognition.badgeRevoked", "");
    }

    public UUID notify(Access who, NoticeKind kind) {
        return jdbc.sql(NOTICE)
                .param("member", who.id().value())
                .param("kind", kind.name())
                .param("link", kind == NoticeKind.WELCOMED ? "/ayuda" : "/insignias")
                .query(UUID.class)
                .single();
    }

    private void decide(Access who, String action, String attempted) {
        jdbc.sql(DECISION)
                .param("member", who.id().value())
                .param("action", action)
                .param("attempted", attempted)
                .update();
    }

    /** In small letters, without what tells of the switch. */
    public String withoutSwitch(String text) {
        var rest = text.replace("recognition.switched", "");
        for (String key : SWITCH) {
            rest = rest.replace(String.valueOf(messages.getMessage(key, null, key, Peru.LOCALE)), "");
        }
        return rest.toLowerCase(Locale.ROOT);
    }
}

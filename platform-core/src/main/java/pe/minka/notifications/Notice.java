package pe.minka.notifications;

import java.util.Map;
import pe.minka.members.MemberId;

/**
 * Something a member is told (aviso). The occurrence makes it unique however often it is told; notices of one group are
 * shown as one. The parameters are ids and codes only, see {@link NoticeTexts}.
 */
record Notice(NoticeKind kind, String occurrence, String group, Map<String, String> parameters, String link) {

    Notice {
        parameters = Map.copyOf(parameters);
    }

    static Notice alone(NoticeKind kind, String occurrence, Map<String, String> parameters, String link) {
        return new Notice(kind, occurrence, occurrence, parameters, link);
    }

    /** Shown together with the others of its kind. */
    static Notice grouped(NoticeKind kind, String occurrence, Map<String, String> parameters, String link) {
        return new Notice(kind, occurrence, kind.name(), parameters, link);
    }

    static String id(MemberId member) {
        return member.value().toString();
    }
}

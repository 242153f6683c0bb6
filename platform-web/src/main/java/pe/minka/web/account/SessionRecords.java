package pe.minka.web.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.MemberId;
import pe.minka.members.PersonalChapter;
import pe.minka.members.PersonalRecords;
import pe.minka.web.security.OpenSession;
import pe.minka.web.security.Sessions;

/** Where a member is signed in. */
@Component
@Order(3)
class SessionRecords implements PersonalRecords {

    private final Sessions sessions;

    SessionRecords(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public List<PersonalChapter> of(MemberId member) {
        List<Map<String, @Nullable Object>> rows =
                sessions.of(member, null).stream().map(SessionRecords::row).toList();
        return List.of(PersonalChapter.of("sessions", rows));
    }

    private static Map<String, @Nullable Object> row(OpenSession session) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("device", session.device());
        row.put("begun_at", session.begunAt());
        row.put("seen_at", session.seenAt());
        return row;
    }
}

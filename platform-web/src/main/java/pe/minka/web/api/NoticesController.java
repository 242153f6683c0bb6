package pe.minka.web.api;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import pe.minka.members.Access;
import pe.minka.notifications.NoticeHistory;
import pe.minka.notifications.NoticeId;
import pe.minka.notifications.Notices;
import pe.minka.web.security.Me;

/** The notices of whoever asks, and reading them. */
@RestController
class NoticesController {

    private final NoticeHistory history;
    private final Notices notices;
    private final ApiMapper mapper;

    NoticesController(NoticeHistory history, Notices notices, ApiMapper mapper) {
        this.history = history;
        this.notices = notices;
        this.mapper = mapper;
    }

    @GetMapping("/api/v1/notices")
    CursorPage<NoticeJson> listNotices(
            @Me Access me, @RequestParam(defaultValue = "false") boolean unread, Slice slice) {
        var found = history.before(slice.after(NoticeId::new), me.id(), unread, slice.andOneMore());
        return slice.of(found, last -> Cursor.after(last.id())).map(mapper::notice);
    }

    /** With its group, as the page does. */
    @PostMapping("/api/v1/notices/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readNotice(@Me Access me, @PathVariable UUID id) {
        notices.open(me.id(), new NoticeId(id));
    }

    @PostMapping("/api/v1/notices/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAllNotices(@Me Access me) {
        notices.readAll(me.id());
    }
}

package pe.minka.web.notices;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.notifications.NoticeTopic;
import pe.minka.notifications.Notices;
import pe.minka.shared.Peru;
import pe.minka.streams.StreamEvent;
import pe.minka.web.live.LiveTopic;

/** A member's bell: whatever happens to their notices, what is to be seen of it is how many are unread now. */
@Component
class LiveNotices implements LiveTopic {

    private final Notices notices;
    private final ITemplateEngine templates;

    LiveNotices(Notices notices, ITemplateEngine templates) {
        this.notices = notices;
        this.templates = templates;
    }

    @Override
    public String kind() {
        return NoticeTopic.kind();
    }

    @Override
    public boolean mayRead(Access reader, UUID id) {
        return reader.id().value().equals(id);
    }

    @Override
    public Optional<String> render(StreamEvent event) {
        long unread = notices.unread(new MemberId(event.topic().id()));
        var context = new Context(Peru.LOCALE, Map.of("unread", unread));
        return Optional.of(templates.process("notices/count", Set.of("count"), context));
    }
}

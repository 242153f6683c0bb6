package pe.minka.web.live;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.streams.StreamEvent;
import pe.minka.streams.Topic;

/** What people watch in tests: open to all unless it is closed to some, and what is on it can be hidden. */
@Component
class TestBoard implements LiveTopic {

    static final String KIND = "test-board";

    private final Map<UUID, Set<MemberId>> readers = new ConcurrentHashMap<>();
    private final Map<UUID, String> texts = new ConcurrentHashMap<>();
    private final Set<UUID> hidden = ConcurrentHashMap.newKeySet();
    private final AtomicInteger rendered = new AtomicInteger();

    static Topic topic() {
        return new Topic(KIND, UUID.randomUUID());
    }

    void openOnlyTo(Topic topic, MemberId... members) {
        readers.put(topic.id(), Set.of(members));
    }

    void say(UUID subject, String html) {
        texts.put(subject, html);
    }

    void hide(UUID subject) {
        hidden.add(subject);
    }

    int rendered() {
        return rendered.get();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean mayRead(Access reader, UUID id) {
        var only = readers.get(id);
        return only == null || only.contains(reader.id());
    }

    @Override
    public boolean changesReaders(StreamEvent event) {
        return event.kind().equals("readers-changed");
    }

    @Override
    public Optional<String> render(StreamEvent event) {
        rendered.incrementAndGet();
        return hidden.contains(event.subject())
                ? Optional.empty()
                : Optional.of(texts.getOrDefault(event.subject(), "<p data-subject=\"" + event.subject() + "\">…</p>"));
    }

    @Override
    public boolean showsPresence() {
        return true;
    }
}

package pe.minka.conversations;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MemberId;

/** What people talk about in the tests of this module; some of it is not for everybody. */
@Component
class Topics implements ConversationOwner {

    static final String KIND = "test-topic";

    private final Map<UUID, SubjectView> topics = new ConcurrentHashMap<>();
    private final Map<UUID, Set<MemberId>> readers = new ConcurrentHashMap<>();
    private final Set<UUID> closed = ConcurrentHashMap.newKeySet();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SubjectView> find(Collection<UUID> ids) {
        return ids.stream().flatMap(id -> Stream.ofNullable(topics.get(id))).toList();
    }

    @Override
    public boolean mayRead(Access asker, UUID id) {
        var only = readers.get(id);
        return topics.containsKey(id) && (only == null || only.contains(asker.id()));
    }

    @Override
    public boolean mayWrite(Access asker, UUID id) {
        return !closed.contains(id);
    }

    Subject open(@Nullable String region, MemberId... team) {
        var subject = new Subject(KIND, UUID.randomUUID());
        topics.put(subject.id(), new SubjectView(subject, "Tutorías", "/temas/1", region, Set.of(team)));
        return subject;
    }

    Subject openFor(MemberId... people) {
        var subject = open("AYA");
        readers.put(subject.id(), Set.of(people));
        return subject;
    }

    void join(Subject subject, MemberId member) {
        topics.computeIfPresent(subject.id(), (id, view) -> {
            Set<MemberId> team = new HashSet<>(view.team());
            team.add(member);
            return new SubjectView(subject, view.title(), view.link(), view.region(), team);
        });
    }

    void close(Subject subject) {
        closed.add(subject.id());
    }

    void forget(Subject subject) {
        topics.remove(subject.id());
    }
}

package pe.minka.conversations;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import pe.minka.members.Access;
import pe.minka.shared.Forbidden;
import pe.minka.shared.NotFound;

/** Asks the owners what conversations are about. */
@Service
public class Subjects {

    private final Map<String, ConversationOwner> owners;

    Subjects(List<ConversationOwner> owners) {
        this.owners =
                owners.stream().collect(Collectors.toUnmodifiableMap(ConversationOwner::kind, Function.identity()));
    }

    public Optional<SubjectView> find(Subject subject) {
        return Optional.ofNullable(findAll(List.of(subject)).get(subject));
    }

    /** Whatever is no longer there, or of a kind nobody owns any more, is missing from the answer. */
    public Map<Subject, SubjectView> findAll(Collection<Subject> subjects) {
        Map<String, List<UUID>> byKind = subjects.stream()
                .distinct()
                .collect(Collectors.groupingBy(Subject::kind, Collectors.mapping(Subject::id, Collectors.toList())));
        Map<Subject, SubjectView> found = new HashMap<>();
        byKind.forEach((kind, ids) -> {
            var owner = owners.get(kind);
            if (owner != null) {
                owner.find(ids).forEach(view -> found.put(view.subject(), view));
            }
        });
        return found;
    }

    public boolean mayRead(Access asker, Subject subject) {
        var owner = owners.get(subject.kind());
        return owner != null && owner.mayRead(asker, subject.id());
    }

    /** For whoever may not read it there is no such thing. */
    public SubjectView require(Access asker, Subject subject) {
        return find(subject).filter(view -> mayRead(asker, subject)).orElseThrow(() -> new NotFound(subject.code()));
    }

    SubjectView requireWritable(Access asker, Subject subject) {
        var view = require(asker, subject);
        if (!mayWrite(asker, subject)) {
            throw new Forbidden("nothing is said any more about " + subject.code());
        }
        return view;
    }

    SubjectView requireSupportable(Access asker, Subject subject) {
        var view = require(asker, subject);
        var owner = owners.get(subject.kind());
        if (owner == null || !owner.maySupport(asker, subject.id())) {
            throw new Forbidden("nobody supports any more " + subject.code());
        }
        return view;
    }

    boolean mayWrite(Access asker, Subject subject) {
        var owner = owners.get(subject.kind());
        return owner != null && owner.mayWrite(asker, subject.id());
    }
}

package pe.minka.conversations;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberId;

/** Who is told of a comment, each once and for the strongest reason, as long as they may read it. */
@Service
@Transactional(readOnly = true)
public class Audience {

    private final Subjects subjects;
    private final Follows follows;
    private final MemberAccess access;

    Audience(Subjects subjects, Follows follows, MemberAccess access) {
        this.subjects = subjects;
        this.follows = follows;
        this.access = access;
    }

    /** Why somebody is told, from the strongest to the weakest. */
    public enum Reason {
        MENTIONED,
        REPLIED,
        OURS,
        FOLLOWED
    }

    public Map<MemberId, Reason> of(CommentPosted posted) {
        Map<MemberId, Reason> told = new LinkedHashMap<>();
        add(told, posted.subject(), posted.mentioned(), Reason.MENTIONED);
        add(
                told,
                posted.subject(),
                Optional.ofNullable(posted.repliedTo()).stream().toList(),
                Reason.REPLIED);
        subjects.find(posted.subject()).ifPresent(about -> add(told, posted.subject(), about.team(), Reason.OURS));
        add(told, posted.subject(), follows.followers(posted.subject()), Reason.FOLLOWED);
        told.remove(posted.author());
        return told;
    }

    /** Whom a comment names since it was changed. */
    public List<MemberId> of(MembersMentioned mentioned) {
        return mentioned.members().stream()
                .filter(member -> !member.equals(mentioned.author()) && mayRead(member, mentioned.subject()))
                .toList();
    }

    private void add(Map<MemberId, Reason> told, Subject subject, Collection<MemberId> people, Reason reason) {
        people.stream()
                .filter(person -> !told.containsKey(person) && mayRead(person, subject))
                .forEach(person -> told.put(person, reason));
    }

    private boolean mayRead(MemberId member, Subject subject) {
        return access.of(member).filter(one -> subjects.mayRead(one, subject)).isPresent();
    }
}

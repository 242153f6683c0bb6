package pe.minka.conversations;

import java.util.Collection;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import pe.minka.members.Access;
import pe.minka.members.Reason;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/**
 * The same decision on several things, each on its own: what somebody else was faster at, is at just now, or what is gone
 * is left as it is, and undoes nothing of the others: there is no transaction around them. The answers are how many were
 * decided.
 */
@Service
public class SeveralCases {

    private final Moderation moderation;

    SeveralCases(Moderation moderation) {
        this.moderation = moderation;
    }

    public int decide(Access me, Collection<UUID> ids, Verdict verdict, Reason reason) {
        return count(ids.stream().sorted().map(id -> () -> moderation.decide(me, id, verdict, reason)));
    }

    /** Also what nobody has reported. */
    public int decideOn(Access me, Collection<Subject> posts, Verdict verdict, Reason reason) {
        return count(sorted(posts).map(post -> () -> moderation.decide(me, post, verdict, reason)));
    }

    public int approve(Access me, Collection<Subject> posts) {
        return count(sorted(posts).map(post -> () -> moderation.approve(me, post)));
    }

    private static Stream<Subject> sorted(Collection<Subject> posts) {
        return posts.stream().sorted(Comparator.comparing(Subject::id));
    }

    private static int count(Stream<Runnable> decisions) {
        return (int) decisions.filter(SeveralCases::isDone).count();
    }

    private static boolean isDone(Runnable decision) {
        try {
            decision.run();
            return true;
        } catch (RuleViolation | NotFound overtaken) {
            return false;
        }
    }
}

package pe.minka.conversations;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;
import pe.minka.shared.UnseenSigns;

/** Says something, answers, puts right what one has just said, and takes it back. */
@Service
@Transactional
public class Commenting {

    public static final int LONGEST = 2000;

    private static final Pattern WIDE = Pattern.compile("\\s*\\n(?:\\s*\\n){2,}");

    private final CommentRepository comments;
    private final Subjects subjects;
    private final Mentions mentions;
    private final CommentPace pace;
    private final Tally tally;
    private final Clock clock;

    Commenting(
            CommentRepository comments,
            Subjects subjects,
            Mentions mentions,
            CommentPace pace,
            Tally tally,
            Clock clock) {
        this.comments = comments;
        this.subjects = subjects;
        this.mentions = mentions;
        this.pace = pace;
        this.tally = tally;
        this.clock = clock;
    }

    /** Whoever sends the same comment twice has said it once. */
    public void post(Access me, Subject subject, CommentId id, String text, Set<MemberId> chosen) {
        say(me, subject, id, text, chosen, words -> Comment.write(id, subject, me.id(), words, clock.instant()));
    }

    public void reply(Access me, CommentId to, CommentId id, String text, Set<MemberId> chosen) {
        var spoken = require(me, to);
        say(me, spoken.about(), id, text, chosen, words -> spoken.reply(id, me.id(), words, clock.instant()));
    }

    private void say(
            Access me,
            Subject subject,
            CommentId id,
            String text,
            Set<MemberId> chosen,
            Function<Wording, Comment> comment) {
        var about = subjects.requireWritable(me, subject);
        pace.queue(me.id());
        var words = mentions.read(clean(text), subject, chosen);
        if (isSaid(me, id, subject, words)) {
            return;
        }
        pace.require(me.id());
        comments.save(comment.apply(words));
        tally.add(about);
    }

    /** Other words from a page that has been used already must not get lost. */
    private boolean isSaid(Access me, CommentId id, Subject subject, Wording words) {
        Optional<Comment> before = comments.findById(id);
        if (before.filter(comment -> !comment.isBy(me.id()) || !comment.says(subject, words))
                .isPresent()) {
            throw RuleViolation.at("text", "conversations.again");
        }
        if (before.isEmpty() && comments.isTaken(id.value())) {
            throw RuleViolation.at("text", "conversations.again");
        }
        return before.isPresent();
    }

    public void edit(Access me, CommentId id, String text, Set<MemberId> chosen) {
        var comment = require(me, id);
        pace.requireVoice(me.id());
        comment.edit(me.id(), mentions.read(clean(text), comment.about(), chosen), clock.instant());
        comments.save(comment);
    }

    public void remove(Access me, CommentId id) {
        var comment = require(me, id);
        boolean shown = comment.state() == CommentState.SHOWN;
        if (comment.remove(me.id(), clock.instant())) {
            comments.save(comment);
            if (shown) {
                tally.take(comment.about());
            }
        }
    }

    private Comment require(Access me, CommentId id) {
        return comments.findLockedById(id)
                .filter(comment -> subjects.mayRead(me, comment.about()))
                .orElseThrow(() -> new NotFound("comment " + id.value()));
    }

    /** As it is kept: without what nobody sees, and with one empty line where there are many. */
    static String clean(String text) {
        String typed = UnseenSigns.removedFrom(text.replace("\r\n", "\n")).strip();
        String clean = WIDE.matcher(typed).replaceAll("\n\n");
        if (clean.isEmpty()) {
            throw RuleViolation.at("text", "conversations.empty");
        }
        if (clean.length() > LONGEST) {
            throw RuleViolation.at("text", "conversations.tooLong", LONGEST);
        }
        return clean;
    }
}

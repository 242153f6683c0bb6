package pe.minka.demo;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.Commenting;
import pe.minka.conversations.Follows;
import pe.minka.conversations.Moderation;
import pe.minka.conversations.ReportReason;
import pe.minka.conversations.Reporting;
import pe.minka.conversations.Subject;
import pe.minka.conversations.Subjects;
import pe.minka.conversations.Supports;
import pe.minka.conversations.Verdict;
import pe.minka.members.Access;
import pe.minka.members.Reason;

/** What people of the demonstration do in a conversation, by the services everybody uses. */
@Component
@DemoOnly
class DemoTalk {

    private final Commenting commenting;
    private final Supports supports;
    private final Follows follows;
    private final Reporting reporting;
    private final Moderation moderation;
    private final Subjects subjects;

    DemoTalk(
            Commenting commenting,
            Supports supports,
            Follows follows,
            Reporting reporting,
            Moderation moderation,
            Subjects subjects) {
        this.commenting = commenting;
        this.supports = supports;
        this.follows = follows;
        this.reporting = reporting;
        this.moderation = moderation;
        this.subjects = subjects;
    }

    void say(Access who, Subject about, @Nullable CommentId to, CommentId id, String text) {
        if (to == null) {
            commenting.post(who, about, id, text, Set.of());
        } else {
            commenting.reply(who, to, id, text, Set.of());
        }
    }

    /** Nobody supports their own. */
    void support(Access who, Subject about) {
        if (!subjects.require(who, about).team().contains(who.id())) {
            supports.give(who, about);
        }
    }

    void follow(Access who, Subject about) {
        follows.follow(who, about);
    }

    void report(Access who, CommentId id, ReportReason reason, String note) {
        reporting.report(who, id, reason, note);
    }

    void hide(Access moderator, CommentId id, String reason) {
        moderation.decide(moderator, id, Verdict.HIDDEN, new Reason(reason));
    }
}

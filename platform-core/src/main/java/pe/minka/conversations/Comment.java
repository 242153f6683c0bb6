package pe.minka.conversations;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import pe.minka.members.MemberId;
import pe.minka.shared.NotFound;
import pe.minka.shared.RuleViolation;

/** A comment (comentario) or the reply to one; replies have no replies. */
@Table("conversation_comment")
@SuppressWarnings("UnusedVariable") // the version is only read by the mapping
class Comment extends AbstractAggregateRoot<Comment> {

    static final Duration TIME_TO_EDIT = Duration.ofMinutes(30);

    @Id
    private final CommentId id;

    @Version
    private @Nullable Integer version;

    private final String kind;
    private final UUID subject;
    private final @Nullable CommentId parent;
    private final MemberId author;
    private @Nullable String wording;
    private CommentState state;
    private final Instant writtenAt;
    private @Nullable Instant editedAt;

    @MappedCollection(idColumn = "comment")
    private final Set<Mention> mentions;

    @PersistenceCreator
    Comment(
            CommentId id,
            @Nullable Integer version,
            String kind,
            UUID subject,
            @Nullable CommentId parent,
            MemberId author,
            @Nullable String wording,
            CommentState state,
            Instant writtenAt,
            @Nullable Instant editedAt,
            Set<Mention> mentions) {
        this.id = id;
        this.version = version;
        this.kind = kind;
        this.subject = subject;
        this.parent = parent;
        this.author = author;
        this.wording = wording;
        this.state = state;
        this.writtenAt = writtenAt;
        this.editedAt = editedAt;
        this.mentions = new HashSet<>(mentions);
    }

    static Comment write(CommentId id, Subject subject, MemberId author, Wording wording, Instant now) {
        var comment = begin(id, subject, null, author, wording, now);
        comment.announce(null, now);
        return comment;
    }

    /** To this comment, or beside it where this one is a reply itself. */
    Comment reply(CommentId reply, MemberId by, Wording words, Instant now) {
        if (state != CommentState.SHOWN) {
            throw RuleViolation.at("text", "conversations.gone");
        }
        var answer = begin(reply, about(), parent == null ? id : parent, by, words, now);
        answer.announce(author, now);
        return answer;
    }

    private static Comment begin(
            CommentId id, Subject about, @Nullable CommentId parent, MemberId author, Wording wording, Instant now) {
        Set<Mention> mentions = wording.members().stream().map(Mention::new).collect(Collectors.toUnmodifiableSet());
        return new Comment(
                id,
                null,
                about.kind(),
                about.id(),
                parent,
                author,
                wording.text(),
                CommentState.SHOWN,
                now,
                null,
                mentions);
    }

    private void announce(@Nullable MemberId repliedTo, Instant now) {
        registerEvent(new CommentPosted(id, about(), author, repliedTo, mentioned(), now));
    }

    boolean says(Subject subject, Wording words) {
        return about().equals(subject) && words.text().equals(wording);
    }

    /** Those who are named now and were not before. */
    void edit(MemberId by, Wording words, Instant now) {
        require(by);
        if (!isEditable(now)) {
            throw RuleViolation.at("text", "conversations.edit.late", TIME_TO_EDIT.toMinutes());
        }
        if (words.text().equals(wording)) {
            return;
        }
        wording = words.text();
        editedAt = now;
        Set<MemberId> before = mentioned();
        mentions.clear();
        words.members().forEach(member -> mentions.add(new Mention(member)));
        Set<MemberId> added = new HashSet<>(mentioned());
        added.removeAll(before);
        if (!added.isEmpty()) {
            registerEvent(new MembersMentioned(id, about(), author, added, now));
        }
    }

    boolean isEditable(Instant now) {
        return state == CommentState.SHOWN && now.isBefore(writtenAt.plus(TIME_TO_EDIT));
    }

    /** False when it was taken away before. The words go for good. */
    boolean remove(MemberId by, Instant now) {
        require(by);
        return erase(now);
    }

    boolean erase(Instant now) {
        if (state == CommentState.REMOVED) {
            return false;
        }
        state = CommentState.REMOVED;
        wording = null;
        mentions.clear();
        registerEvent(new CommentRemoved(id, about(), author, now));
        return true;
    }

    private void require(MemberId by) {
        if (!author.equals(by)) {
            throw new NotFound("own comment " + id.value());
        }
    }

    void hide(Instant now) {
        state = CommentState.HIDDEN;
        registerEvent(new CommentHidden(id, about(), author, now));
    }

    void restore(Instant now) {
        state = CommentState.SHOWN;
        registerEvent(new CommentRestored(id, about(), author, now));
    }

    boolean isBy(MemberId member) {
        return author.equals(member);
    }

    Subject about() {
        return new Subject(kind, subject);
    }

    CommentId id() {
        return id;
    }

    @Nullable
    CommentId parent() {
        return parent;
    }

    MemberId author() {
        return author;
    }

    CommentState state() {
        return state;
    }

    String wording() {
        return Objects.requireNonNullElse(wording, "");
    }

    Set<MemberId> mentioned() {
        return mentions.stream().map(Mention::member).collect(Collectors.toUnmodifiableSet());
    }

    Instant writtenAt() {
        return writtenAt;
    }

    @Nullable
    Instant editedAt() {
        return editedAt;
    }
}

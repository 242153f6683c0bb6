package pe.minka.lessons;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import pe.minka.lessons.form.LessonContent;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;
import pe.minka.practices.sheet.WrittenDay;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

/** A lesson learned (lección aprendida): whose it is and where it stands. What is written is kept by section. */
@Table("lesson")
@SuppressWarnings("UnusedVariable") // some fields are only read by the mapping
class Lesson extends AbstractAggregateRoot<Lesson> {

    static final int MOST_PRACTICES = 10;

    @Id
    private final LessonId id;

    @Version
    private @Nullable Integer version;

    private final String code;
    private final MemberId author;
    private OrganisationId organisation;
    private LessonState state;
    private final Instant startedAt;
    private @Nullable Instant authorisedAt;
    private @Nullable Instant submittedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Instant discardedAt;

    @MappedCollection(idColumn = "lesson")
    private final Set<LinkedPractice> practices;

    @PersistenceCreator
    Lesson(
            LessonId id,
            @Nullable Integer version,
            String code,
            MemberId author,
            OrganisationId organisation,
            LessonState state,
            Instant startedAt,
            @Nullable Instant authorisedAt,
            @Nullable Instant submittedAt,
            @Nullable Instant publishedAt,
            @Nullable Instant discardedAt,
            Set<LinkedPractice> practices) {
        this.id = id;
        this.version = version;
        this.code = code;
        this.author = author;
        this.organisation = organisation;
        this.state = state;
        this.startedAt = startedAt;
        this.authorisedAt = authorisedAt;
        this.submittedAt = submittedAt;
        this.publishedAt = publishedAt;
        this.discardedAt = discardedAt;
        this.practices = new HashSet<>(practices);
    }

    static Lesson start(LessonId id, String code, MemberId by, OrganisationId organisation, Instant now) {
        return new Lesson(id, null, code, by, organisation, LessonState.DRAFT, now, null, null, null, null, Set.of());
    }

    boolean isWrittenBy(MemberId member) {
        return discardedAt == null && author.equals(member);
    }

    void requireDraft() {
        if (state != LessonState.DRAFT) {
            throw new RuleViolation("lessons.closed");
        }
    }

    void discard(Instant now) {
        requireDraft();
        discardedAt = now;
    }

    void link(String practice) {
        requireDraft();
        var one = new LinkedPractice(practice);
        if (!practices.contains(one) && practices.size() >= MOST_PRACTICES) {
            throw RuleViolation.at("practice", "lessons.practice.tooMany", MOST_PRACTICES);
        }
        practices.add(one);
    }

    void unlink(String practice) {
        requireDraft();
        practices.remove(new LinkedPractice(practice));
    }

    /** What is sent is complete and authorised; it belongs to where its author works now. */
    void submit(LessonContent content, OrganisationId from, @Nullable String region, Instant now) {
        requireDraft();
        if (!content.isComplete()) {
            throw new RuleViolation("lessons.incomplete");
        }
        if (!content.sharing().isAuthorised()) {
            throw new RuleViolation("lessons.notAuthorised");
        }
        if (WrittenDay.isAfter(Peru.dayOf(now), content.general().date())) {
            throw new RuleViolation("lessons.notYet");
        }
        organisation = from;
        state = LessonState.SUBMITTED;
        authorisedAt = now;
        submittedAt = now;
        registerEvent(new LessonSubmitted(id, code, author, organisation, region, now));
    }

    void requireSubmitted() {
        if (state != LessonState.SUBMITTED) {
            throw new RuleViolation("lessons.notSubmitted");
        }
    }

    void publish(LessonContent content, MemberId reviewer, Instant now) {
        requireSubmitted();
        if (!content.sharing().isAuthorised()) {
            throw new RuleViolation("lessons.notAuthorised");
        }
        state = LessonState.PUBLISHED;
        submittedAt = null;
        publishedAt = now;
        var impact = Objects.requireNonNull(content.experience().impact());
        registerEvent(new LessonPublished(id, code, content.title(), impact, author, reviewer, now));
    }

    void giveBack(MemberId reviewer, Instant now) {
        requireSubmitted();
        toDraft();
        registerEvent(new LessonReturned(id, code, author, reviewer, now));
    }

    /** Its author takes it back, from review or from everybody's sight; it is a draft again. */
    void withdraw(Instant now) {
        if (state == LessonState.PUBLISHED) {
            unpublish(author, now);
        } else if (state == LessonState.SUBMITTED) {
            toDraft();
            registerEvent(new LessonWithdrawn(id, code, author, now));
        }
    }

    void unpublish(MemberId by, Instant now) {
        if (state != LessonState.PUBLISHED) {
            throw new RuleViolation("lessons.notPublished");
        }
        toDraft();
        registerEvent(new LessonUnpublished(id, code, author, by, now));
    }

    private void toDraft() {
        state = LessonState.DRAFT;
        authorisedAt = null;
        submittedAt = null;
        publishedAt = null;
    }

    LessonId id() {
        return id;
    }

    String code() {
        return code;
    }

    MemberId author() {
        return author;
    }

    OrganisationId organisation() {
        return organisation;
    }

    LessonState state() {
        return state;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    /** Another one each time it is sent, taken back or decided about. */
    int version() {
        return Objects.requireNonNullElse(version, 0);
    }

    Set<String> practices() {
        Set<String> codes = new TreeSet<>();
        practices.forEach(one -> codes.add(one.practice()));
        return codes;
    }
}

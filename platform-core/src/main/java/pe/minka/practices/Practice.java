package pe.minka.practices;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import pe.minka.members.MemberId;
import pe.minka.organisations.OrganisationId;
import pe.minka.practices.route.Classification;
import pe.minka.shared.RuleViolation;

/** A practice (práctica): who it belongs to, who writes it, and where it stands. What is written is kept by section. */
@Table("practice")
@SuppressWarnings("UnusedVariable") // some fields are only read by the mapping
class Practice extends AbstractAggregateRoot<Practice> {

    static final int MOST_ORGANISATIONS = 30;
    static final int MOST_PEOPLE = 20;

    @Id
    private final PracticeId id;

    @Version
    private @Nullable Integer version;

    private final String code;
    private final MemberId startedBy;
    private final Instant startedAt;
    private @Nullable Stage stage;
    private @Nullable Instant publishedAt;
    private @Nullable Instant inForceSince;
    private @Nullable Instant inForceUntil;
    private Classification classification;
    private @Nullable Instant discardedAt;

    @MappedCollection(idColumn = "practice")
    private final Set<Credit> organisations;

    @MappedCollection(idColumn = "practice")
    private final Set<TeamMember> team;

    @PersistenceCreator
    Practice(
            PracticeId id,
            @Nullable Integer version,
            String code,
            MemberId startedBy,
            Instant startedAt,
            @Nullable Stage stage,
            @Nullable Instant publishedAt,
            @Nullable Instant inForceSince,
            @Nullable Instant inForceUntil,
            Classification classification,
            @Nullable Instant discardedAt,
            Set<Credit> organisations,
            Set<TeamMember> team) {
        this.id = id;
        this.version = version;
        this.code = code;
        this.startedBy = startedBy;
        this.startedAt = startedAt;
        this.stage = stage;
        this.publishedAt = publishedAt;
        this.inForceSince = inForceSince;
        this.inForceUntil = inForceUntil;
        this.classification = classification;
        this.discardedAt = discardedAt;
        this.organisations = new HashSet<>(organisations);
        this.team = new HashSet<>(team);
    }

    /** Whoever begins it holds it, and their organisation leads, until the team says otherwise. */
    static Practice start(PracticeId id, String code, MemberId by, OrganisationId organisation, Instant now) {
        return new Practice(
                id,
                null,
                code,
                by,
                now,
                null,
                null,
                null,
                null,
                Classification.DOCUMENTING,
                null,
                Set.of(new Credit(organisation, true)),
                Set.of(new TeamMember(by, Post.HOLDER, now)));
    }

    boolean isWrittenBy(MemberId member) {
        return discardedAt == null && post(member).isPresent();
    }

    Optional<Post> post(MemberId member) {
        return team.stream()
                .filter(person -> person.member().equals(member))
                .map(TeamMember::post)
                .findFirst();
    }

    void credit(OrganisationId organisation) {
        if (isCredited(organisation)) {
            throw RuleViolation.at("organisation", "practices.organisation.known");
        }
        if (organisations.size() >= MOST_ORGANISATIONS) {
            throw RuleViolation.at("organisation", "practices.organisation.tooMany", MOST_ORGANISATIONS);
        }
        organisations.add(new Credit(organisation, false));
    }

    /** False when it was not there, or no longer. */
    boolean uncredit(OrganisationId organisation) {
        if (organisations.contains(new Credit(organisation, true))) {
            throw RuleViolation.at("organisation", "practices.organisation.leads");
        }
        return organisations.remove(new Credit(organisation, false));
    }

    void letLead(OrganisationId organisation) {
        if (!isCredited(organisation)) {
            throw RuleViolation.at("organisation", "practices.organisation.unknown");
        }
        var credited = Set.copyOf(organisations);
        organisations.clear();
        credited.forEach(credit -> organisations.add(
                new Credit(credit.organisation(), credit.organisation().equals(organisation))));
    }

    boolean isCredited(OrganisationId organisation) {
        return organisations.stream().anyMatch(credit -> credit.organisation().equals(organisation));
    }

    void requireRoom(int waiting) {
        if (team.size() + waiting >= MOST_PEOPLE) {
            throw RuleViolation.at("member", "practices.team.tooMany", MOST_PEOPLE);
        }
    }

    void join(MemberId member, Instant now) {
        if (post(member).isEmpty()) {
            team.add(new TeamMember(member, Post.AUTHOR, now));
        }
    }

    /** The holder and who is given another post change places; the holder always stays one person. */
    void assign(MemberId member, Post post) {
        var person = require(member);
        if (person.post() == post) {
            return;
        }
        if (person.post() == Post.HOLDER) {
            throw RuleViolation.at("member", "practices.team.holderStays");
        }
        if (post != Post.AUTHOR) {
            holding(post).ifPresent(before -> replace(before, before.as(person.post())));
        }
        replace(person, person.as(post));
    }

    /** False when the person had left already. */
    boolean leave(MemberId member) {
        if (holding(Post.HOLDER)
                .filter(holder -> holder.member().equals(member))
                .isPresent()) {
            throw RuleViolation.at("member", "practices.team.holderStays");
        }
        return team.removeIf(person -> person.member().equals(member));
    }

    private TeamMember require(MemberId member) {
        return team.stream()
                .filter(person -> person.member().equals(member))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at("member", "practices.team.unknown"));
    }

    private Optional<TeamMember> holding(Post post) {
        return team.stream().filter(person -> person.post() == post).findFirst();
    }

    private void replace(TeamMember before, TeamMember after) {
        team.remove(before);
        team.add(after);
    }

    boolean isDiscarded() {
        return discardedAt != null;
    }

    void discard(Instant now) {
        if (stage != null) {
            throw new RuleViolation("practices.published");
        }
        discardedAt = now;
    }

    /** The first time it reaches the route; each time it is in force for another while, unless it has lapsed. */
    void publish(String title, Instant until, Instant now) {
        if (stage == null) {
            stage = Stage.INITIAL;
            publishedAt = now;
            keepInForce(until, now);
            registerEvent(new PracticePublished(id, code, title, members(), now));
        } else {
            registerEvent(new PracticeRepublished(id, code, title, now));
            if (isInForce(now)) {
                keepInForce(until, now);
            }
        }
    }

    void keepInForce(Instant until, Instant now) {
        inForceSince = now;
        inForceUntil = until;
    }

    /** One step, forwards or back; who may take it and when is known elsewhere. */
    void moveTo(Stage next) {
        boolean near = Route.after(stage).filter(next::equals).isPresent()
                || Route.before(stage).filter(next::equals).isPresent();
        if (!near) {
            throw new RuleViolation("practices.route.oneStep");
        }
        stage = next;
    }

    /** False when it called itself that already. */
    boolean classify(Classification found) {
        boolean other = classification != found;
        classification = found;
        return other;
    }

    boolean isInForce(Instant now) {
        return inForceUntil != null && now.isBefore(inForceUntil);
    }

    Set<MemberId> members() {
        return team.stream().map(TeamMember::member).collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    PracticeId id() {
        return id;
    }

    String code() {
        return code;
    }

    @Nullable
    Stage stage() {
        return stage;
    }

    @Nullable
    Instant publishedAt() {
        return publishedAt;
    }

    @Nullable
    Instant inForceSince() {
        return inForceSince;
    }

    Classification classification() {
        return classification;
    }

    @Nullable
    Instant inForceUntil() {
        return inForceUntil;
    }

    Set<Credit> organisations() {
        return Set.copyOf(organisations);
    }

    OrganisationId leading() {
        return organisations.stream()
                .filter(Credit::leads)
                .findFirst()
                .orElseThrow()
                .organisation();
    }

    Set<TeamMember> team() {
        return Set.copyOf(team);
    }

    MemberId holder() {
        return holding(Post.HOLDER).orElseThrow().member();
    }
}

package pe.minka.members;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** A person of the community, from enrolling to leaving. */
@Table("member")
@SuppressWarnings("UnusedVariable") // some fields are only read by the mapping
class Member extends AbstractAggregateRoot<Member> {

    @Id
    private final MemberId id;

    @Version
    private @Nullable Integer version;

    private String mail;

    @Embedded.Empty
    private Profile profile;

    @Embedded.Empty
    private Preferences preferences;

    private MemberStatus status;
    private @Nullable String password;

    @Embedded.Nullable
    private @Nullable Consent consent;

    private @Nullable Instant mailVerifiedAt;
    private final Instant createdAt;
    private @Nullable Instant joinedAt;
    private @Nullable Instant leftAt;

    @Embedded.Nullable
    private @Nullable Decision decision;

    @MappedCollection(idColumn = "member")
    private final Set<RoleGrant> grants;

    @PersistenceCreator
    Member(
            MemberId id,
            @Nullable Integer version,
            String mail,
            Profile profile,
            Preferences preferences,
            MemberStatus status,
            @Nullable String password,
            @Nullable Consent consent,
            @Nullable Instant mailVerifiedAt,
            Instant createdAt,
            @Nullable Instant joinedAt,
            @Nullable Instant leftAt,
            @Nullable Decision decision,
            Set<RoleGrant> grants) {
        this.id = id;
        this.version = version;
        this.mail = mail;
        this.profile = profile;
        this.preferences = preferences;
        this.status = status;
        this.password = password;
        this.consent = consent;
        this.mailVerifiedAt = mailVerifiedAt;
        this.createdAt = createdAt;
        this.joinedAt = joinedAt;
        this.leftAt = leftAt;
        this.decision = decision;
        this.grants = new HashSet<>(grants);
    }

    /** Somebody enrols on their own and has to show that the mail address is theirs. */
    static Member enrol(MemberId id, MailAddress mail, Profile profile, String passwordHash, Consent consent) {
        var member = draft(id, mail, profile, MemberStatus.UNVERIFIED, consent.at());
        member.enrolAgain(profile, passwordHash, consent);
        return member;
    }

    /** An administrator invites somebody, who still has to accept, consent and choose a password. */
    static Member invite(MemberId id, MailAddress mail, Profile profile, MemberId inviter, Instant now) {
        var member = draft(id, mail, profile, MemberStatus.UNVERIFIED, now);
        member.inviteInstead(profile, inviter, now);
        return member;
    }

    /** Comes in at once, with nothing left to decide. */
    static Member admit(MemberId id, MailAddress mail, Profile profile, String passwordHash, Consent consent) {
        var member = draft(id, mail, profile, MemberStatus.INVITED, consent.at());
        member.acceptInvitation(passwordHash, consent);
        return member;
    }

    private static Member draft(MemberId id, MailAddress mail, Profile profile, MemberStatus status, Instant now) {
        return new Member(
                id,
                null,
                mail.value(),
                profile,
                Preferences.DEFAULT,
                status,
                null,
                null,
                null,
                now,
                null,
                null,
                null,
                Set.of());
    }

    /** Nobody has shown that the mail address is theirs, or who did was turned down. */
    boolean mayEnrolAgain() {
        return status.isUnsettled();
    }

    /** The mail address is confirmed and decided on anew. */
    void enrolAgain(Profile changed, String passwordHash, Consent given) {
        startOver(MemberStatus.UNVERIFIED, changed);
        password = passwordHash;
        consent = given;
        registerEvent(new MemberEnrolled(id, given.at()));
    }

    void inviteInstead(Profile changed, MemberId inviter, Instant now) {
        startOver(MemberStatus.INVITED, changed);
        decision = new Decision(inviter, null);
        registerEvent(new MemberInvited(id, inviter, now));
    }

    /** What was sent before, or turned down, no longer counts: neither the password nor the consent. */
    private void startOver(MemberStatus next, Profile changed) {
        status.requireUnsettled();
        status = next;
        profile = changed;
        password = null;
        consent = null;
        mailVerifiedAt = null;
        decision = null;
    }

    /** The link in the mail was followed; a mail domain that is trusted needs no further decision. */
    void verifyMail(boolean trustedDomain, Instant now) {
        status.require(MemberStatus.UNVERIFIED, "members.notUnverified");
        mailVerifiedAt = now;
        if (trustedDomain) {
            join(null, now);
        } else {
            status = MemberStatus.PENDING;
            registerEvent(new ApprovalRequested(id, now));
        }
    }

    void approve(MemberId administrator, Instant now) {
        status.require(MemberStatus.PENDING, "members.notPending");
        decision = new Decision(administrator, null);
        join(administrator, now);
    }

    void reject(MemberId administrator, String reason, Instant now) {
        status.require(MemberStatus.PENDING, "members.notPending");
        decision = new Decision(administrator, reason);
        status = MemberStatus.REJECTED;
        registerEvent(new MemberRejected(id, reason, now));
    }

    void acceptInvitation(String passwordHash, Consent given) {
        status.require(MemberStatus.INVITED, "members.notInvited");
        password = passwordHash;
        consent = given;
        mailVerifiedAt = given.at();
        join(null, given.at());
    }

    private void join(@Nullable MemberId administrator, Instant now) {
        status = MemberStatus.ACTIVE;
        joinedAt = now;
        registerEvent(new MemberJoined(id, administrator, now));
    }

    void changePassword(String passwordHash, Instant now) {
        status.require(MemberStatus.ACTIVE, "members.notActive");
        password = passwordHash;
        registerEvent(new PasswordChanged(id, now));
    }

    /** Another organisation is told to whom it concerns. */
    void describe(Profile changed, Instant now) {
        if (!profile.organisation().equals(changed.organisation())) {
            registerEvent(new MemberMoved(id, profile.organisation(), changed.organisation(), now));
        }
        profile = changed;
    }

    void prefer(Preferences changed) {
        preferences = changed;
    }

    void disable(MemberId administrator, String reason, Instant now) {
        status.require(MemberStatus.ACTIVE, "members.notActive");
        status = MemberStatus.DISABLED;
        leftAt = now;
        decision = new Decision(administrator, reason);
        registerEvent(new MemberDisabled(id, reason, now));
    }

    void enable(MemberId administrator, Instant now) {
        status.require(MemberStatus.DISABLED, "members.notDisabled");
        status = MemberStatus.ACTIVE;
        leftAt = null;
        decision = new Decision(administrator, null);
        registerEvent(new MemberEnabled(id, now));
    }

    /** Everything that names the person goes; the row stays as a pseudonym for what must stay. */
    void erase(Profile pseudonym, Instant now) {
        if (status == MemberStatus.ACTIVE) {
            leftAt = now;
        }
        status = MemberStatus.ERASED;
        mail = id.value() + "@erased.invalid";
        profile = pseudonym;
        preferences = Preferences.DEFAULT;
        password = null;
        decision = null;
        grants.clear();
        registerEvent(new MemberErased(id, now));
    }

    /** False when the member has this role there already. */
    boolean grant(RoleGrant grant) {
        status.require(MemberStatus.ACTIVE, "members.notActive");
        if (grants.stream().anyMatch(grant::sameAs)) {
            return false;
        }
        grants.add(grant);
        registerEvent(new RoleGranted(id, grant.role(), grant.region(), grant.grantedAt()));
        return true;
    }

    /** False when the member had no such role there. */
    boolean revoke(RoleScope scope, String reason, Instant now) {
        boolean had = grants.removeIf(grant -> RoleScope.of(grant).equals(scope));
        if (had) {
            registerEvent(new RoleRevoked(id, scope.role(), scope.region(), reason, now));
        }
        return had;
    }

    MemberId id() {
        return id;
    }

    MailAddress mail() {
        return new MailAddress(mail);
    }

    Profile profile() {
        return profile;
    }

    Preferences preferences() {
        return preferences;
    }

    MemberStatus status() {
        return status;
    }

    @Nullable
    String password() {
        return password;
    }

    @Nullable
    Consent consent() {
        return consent;
    }

    /** When the person stopped taking part; null while they do. */
    @Nullable
    Instant leftAt() {
        return leftAt;
    }

    Set<RoleGrant> grants() {
        return Set.copyOf(grants);
    }
}

package pe.minka.organisations;

import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;
import pe.minka.shared.RuleViolation;

/** An organisation (entidad). Kind and code are what it is; everything else can change. */
@Table("organisation")
class Organisation {

    private static final int MOST_ALIASES = 30;
    private static final int LONGEST_PROVINCE = 80;

    @Id
    private final OrganisationId id;

    @Version
    private @Nullable Integer version;

    private final OrganisationKind kind;
    private final String code;
    private String name;
    private @Nullable String region;
    private @Nullable String province;
    private @Nullable String parentCode;
    private boolean active;

    @SuppressWarnings("UnusedVariable") // read by the mapping
    private @Nullable String inactiveReason;

    @SuppressWarnings("UnusedVariable") // read by the reports
    private @Nullable Instant closedAt;

    @MappedCollection(idColumn = "organisation")
    private final Set<OrganisationAlias> aliases;

    @Column("organisation")
    private @Nullable Partner partner;

    @PersistenceCreator
    Organisation(
            OrganisationId id,
            @Nullable Integer version,
            OrganisationKind kind,
            String code,
            String name,
            @Nullable String region,
            @Nullable String province,
            @Nullable String parentCode,
            boolean active,
            @Nullable String inactiveReason,
            @Nullable Instant closedAt,
            Set<OrganisationAlias> aliases,
            @Nullable Partner partner) {
        this.id = id;
        this.version = version;
        this.kind = kind;
        this.code = code;
        this.name = name;
        this.region = region;
        this.province = province;
        this.parentCode = parentCode;
        this.active = active;
        this.inactiveReason = inactiveReason;
        this.closedAt = closedAt;
        this.aliases = new HashSet<>(aliases);
        this.partner = partner;
    }

    static Organisation register(OrganisationKey key, OrganisationFacts facts) {
        if (key.kind().hasOfficialCode() && !key.code().matches("\\d{6}")) {
            throw RuleViolation.at("code", "organisations.code.sixDigits");
        }
        var organisation = new Organisation(
                OrganisationId.next(),
                null,
                key.kind(),
                key.code(),
                "",
                null,
                null,
                null,
                true,
                null,
                null,
                Set.of(),
                null);
        organisation.describe(facts);
        return organisation;
    }

    /** The facts as this organisation would keep them, or the rule they break. */
    static OrganisationFacts checked(OrganisationKey key, OrganisationFacts facts) {
        var kept = register(key, facts).facts();
        return new OrganisationFacts(kept.name(), kept.region(), kept.province(), kept.parent(), facts.active());
    }

    /** Name, region, province and regional office; whether it is active is decided apart, with a reason. */
    void describe(OrganisationFacts facts) {
        String newName = Wording.name("name", facts.name());
        if (facts.region() == null && kind.hasOfficialCode()) {
            throw RuleViolation.at("region", "organisations.region.required");
        }
        name = newName;
        region = facts.region();
        province = Wording.optional("province", facts.province(), LONGEST_PROVINCE);
        parentCode = kind == OrganisationKind.UGEL || kind == OrganisationKind.LOCAL_GOVERNMENT ? facts.parent() : null;
    }

    void describePartner(Partner details) {
        if (kind != OrganisationKind.PARTNER) {
            throw new IllegalStateException("only a partner has the details of one");
        }
        partner = details;
    }

    /** False when it is called so already. */
    boolean addAlias(String text) {
        var alias = new OrganisationAlias(text);
        if (aliases.size() >= MOST_ALIASES) {
            throw RuleViolation.at("alias", "organisations.alias.tooMany", MOST_ALIASES);
        }
        boolean known = alias.alias().equalsIgnoreCase(name)
                || aliases.stream().anyMatch(one -> one.alias().equalsIgnoreCase(alias.alias()));
        return !known && aliases.add(alias);
    }

    boolean removeAlias(String text) {
        return aliases.removeIf(alias -> alias.alias().equals(text));
    }

    void close(String reason, Instant now) {
        if (!active) {
            throw new RuleViolation("organisations.closedAlready");
        }
        active = false;
        inactiveReason = reason;
        closedAt = now;
    }

    void reopen() {
        if (active) {
            throw new RuleViolation("organisations.openAlready");
        }
        active = true;
        inactiveReason = null;
        closedAt = null;
    }

    OrganisationId id() {
        return id;
    }

    boolean isAt(int expected) {
        return Objects.equals(version, expected);
    }

    OrganisationKey key() {
        return new OrganisationKey(kind, code);
    }

    String name() {
        return name;
    }

    @Nullable
    String region() {
        return region;
    }

    OrganisationFacts facts() {
        return new OrganisationFacts(name, region, province, parentCode, active);
    }

    @Nullable
    Partner partner() {
        return partner;
    }
}

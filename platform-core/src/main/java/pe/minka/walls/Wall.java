package pe.minka.walls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;
import pe.minka.members.MemberId;
import pe.minka.shared.RuleViolation;

/** A wall (muro). Its sections, phases and guests are kept beside it. */
@Table("wall")
@SuppressWarnings("UnusedVariable") // some fields are only read by the mapping
class Wall {

    @Id
    private final WallId id;

    @Version
    private @Nullable Integer version;

    private final String slug;
    private final WallKind kind;
    private String title;
    private String rules;
    private WallLayout layout;
    private WallAudience audience;
    private @Nullable String macroRegion;

    @Embedded.Empty
    private WallSwitches switches;

    private final @Nullable MemberId madeBy;
    private final Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable Instant archivedAt;

    @PersistenceCreator
    Wall(
            WallId id,
            @Nullable Integer version,
            String slug,
            WallKind kind,
            String title,
            String rules,
            WallLayout layout,
            WallAudience audience,
            @Nullable String macroRegion,
            WallSwitches switches,
            @Nullable MemberId madeBy,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Instant archivedAt) {
        this.id = id;
        this.version = version;
        this.slug = slug;
        this.kind = kind;
        this.title = title;
        this.rules = rules;
        this.layout = layout;
        this.audience = audience;
        this.macroRegion = macroRegion;
        this.switches = switches;
        this.madeBy = madeBy;
        this.openedAt = openedAt;
        this.closedAt = closedAt;
        this.archivedAt = archivedAt;
    }

    static Wall open(WallId id, String slug, WallKind kind, WallTerms terms, MemberId by, Instant now) {
        return new Wall(
                id,
                null,
                slug,
                kind,
                terms.title(),
                terms.rules(),
                terms.layout(),
                terms.audience(),
                terms.macroRegion(),
                terms.switches(),
                by,
                now,
                null,
                null);
    }

    void revise(WallTerms terms) {
        title = terms.title();
        rules = terms.rules();
        layout = terms.layout();
        audience = terms.audience();
        macroRegion = terms.macroRegion();
        switches = terms.switches();
    }

    void close(Instant now) {
        require(state() == WallState.OPEN);
        closedAt = now;
    }

    void reopen() {
        require(state() == WallState.CLOSED);
        closedAt = null;
    }

    void archive(Instant now) {
        require(state() != WallState.ARCHIVED);
        closedAt = closedAt == null ? now : closedAt;
        archivedAt = now;
    }

    private static void require(boolean possible) {
        if (!possible) {
            throw new RuleViolation("walls.state.changed");
        }
    }

    WallState state() {
        if (archivedAt != null) {
            return WallState.ARCHIVED;
        }
        return closedAt == null ? WallState.OPEN : WallState.CLOSED;
    }

    WallId id() {
        return id;
    }

    int version() {
        return version == null ? 0 : version;
    }

    String slug() {
        return slug;
    }

    WallKind kind() {
        return kind;
    }

    String title() {
        return title;
    }

    String rules() {
        return rules;
    }

    WallLayout layout() {
        return layout;
    }

    WallAudience audience() {
        return audience;
    }

    @Nullable
    String macroRegion() {
        return macroRegion;
    }

    WallSwitches switches() {
        return switches;
    }

    @Nullable
    MemberId madeBy() {
        return madeBy;
    }

    Instant openedAt() {
        return openedAt;
    }
}

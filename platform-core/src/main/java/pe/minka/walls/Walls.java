package pe.minka.walls;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.audit.AuditLog;
import pe.minka.audit.AuditRecord;
import pe.minka.members.Access;
import pe.minka.members.MemberDirectory;
import pe.minka.members.MemberId;
import pe.minka.members.MemberStatus;
import pe.minka.members.Reason;
import pe.minka.shared.RuleViolation;

/** Makes walls, changes them, freezes them and puts them away; administrators do. */
@Service
@Transactional
public class Walls {

    private static final int LONGEST_SLUG = 50;

    private final WallRepository walls;
    private final WallParts parts;
    private final WallRights rights;
    private final MemberDirectory members;
    private final AuditLog audit;
    private final Clock clock;

    Walls(
            WallRepository walls,
            WallParts parts,
            WallRights rights,
            MemberDirectory members,
            AuditLog audit,
            Clock clock) {
        this.walls = walls;
        this.parts = parts;
        this.rights = rights;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /** The address of the wall. Whoever sends the same one twice has made it once. */
    public String make(Access me, WallId id, WallKind kind, WallTerms terms) {
        rights.require(me, terms, me.id());
        terms.require();
        var known = walls.findById(id);
        if (known.isPresent()) {
            rights.require(me, known.get());
            return known.get().slug();
        }
        var wall = Wall.open(id, free(terms.title()), kind, terms, me.id(), clock.instant());
        walls.save(wall);
        put(wall, terms);
        record(me, "wall.made", wall, null);
        return wall.slug();
    }

    private String free(String title) {
        String slug = WallParts.slug(title, LONGEST_SLUG);
        String free = slug;
        for (int number = 2; walls.findBySlug(free).isPresent(); number++) {
            free = slug + "-" + number;
        }
        return free;
    }

    /** The version is the one whoever changes it had before them. */
    public void revise(Access me, String slug, int version, WallTerms terms) {
        var wall = locked(me, slug);
        rights.require(me, terms, wall.madeBy());
        terms.require();
        if (wall.version() != version) {
            throw new OptimisticLockingFailureException("wall " + slug + " has changed since");
        }
        boolean forOthers =
                wall.audience() != terms.audience() || !Objects.equals(wall.macroRegion(), terms.macroRegion());
        wall.revise(terms);
        walls.save(wall);
        if (forOthers) {
            parts.askReadersAnew(wall.id());
            parts.moderateAnew(wall.id());
        }
        put(wall, terms);
        record(me, "wall.revised", wall, null);
    }

    private void put(Wall wall, WallTerms terms) {
        parts.putSections(wall.id(), terms.sections());
        parts.putPhases(wall.id(), terms.phases());
    }

    /** Nothing more is written on it for now. */
    public void close(Access me, String slug, Reason reason) {
        var wall = locked(me, slug);
        wall.close(clock.instant());
        walls.save(wall);
        record(me, "wall.closed", wall, reason.text());
    }

    public void reopen(Access me, String slug, Reason reason) {
        var wall = locked(me, slug);
        wall.reopen();
        walls.save(wall);
        record(me, "wall.reopened", wall, reason.text());
    }

    /** It is still read, and in no list of those that are open. */
    public void archive(Access me, String slug, Reason reason) {
        var wall = locked(me, slug);
        wall.archive(clock.instant());
        walls.save(wall);
        record(me, "wall.archived", wall, reason.text());
    }

    public void invite(Access me, String slug, MemberId guest) {
        var wall = locked(me, slug);
        boolean active = members.find(guest)
                .filter(person -> person.status() == MemberStatus.ACTIVE)
                .isPresent();
        if (!active) {
            throw RuleViolation.at("person", "walls.guest.unknown");
        }
        if (parts.invite(wall.id(), guest, me.id(), clock.instant())) {
            audit.record(entry(me, "wall.guestInvited", wall)
                    .with(Map.of("member", guest.value().toString())));
        }
    }

    public void letGo(Access me, String slug, MemberId guest) {
        var wall = locked(me, slug);
        if (parts.letGo(wall.id(), guest)) {
            audit.record(entry(me, "wall.guestLetGo", wall)
                    .with(Map.of("member", guest.value().toString())));
        }
    }

    private Wall locked(Access me, String slug) {
        var wall = walls.findLockedBySlug(slug).orElseThrow(() -> new WallNotFound("wall " + slug));
        rights.require(me, wall);
        return wall;
    }

    private void record(Access me, String action, Wall wall, @Nullable String reason) {
        audit.record(entry(me, action, wall).because(reason).with(Map.of("title", wall.title())));
    }

    private static AuditRecord entry(Access me, String action, Wall wall) {
        return AuditRecord.of(me.id().actor(), action, "wall", wall.slug());
    }
}

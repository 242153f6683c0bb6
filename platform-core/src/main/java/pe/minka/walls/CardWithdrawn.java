package pe.minka.walls;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A moderator has hidden a card. */
@NamedInterface("events")
public record CardWithdrawn(CardId card, CardKind kind, MemberId author, Instant at) {}

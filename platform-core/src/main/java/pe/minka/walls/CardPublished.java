package pe.minka.walls;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A card is there for everybody who reads its wall: new, approved, or shown again. */
@NamedInterface("events")
public record CardPublished(CardId card, CardKind kind, MemberId author, Instant at) {}

package pe.minka.walls;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A card is gone for good. */
@NamedInterface("events")
public record CardRemoved(CardId card, CardKind kind, MemberId author, Instant at) {}

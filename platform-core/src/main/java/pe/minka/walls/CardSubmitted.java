package pe.minka.walls;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A card waits for a moderator's approval. */
@NamedInterface("events")
public record CardSubmitted(CardId card, CardKind kind, MemberId author, Instant at) {}

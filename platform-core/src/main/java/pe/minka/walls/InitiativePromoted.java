package pe.minka.walls;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** The practice that was made from an initiative is published, or the initiative is shown again that became one. */
@NamedInterface("events")
public record InitiativePromoted(CardId card, String practice, MemberId author, Instant at) {}

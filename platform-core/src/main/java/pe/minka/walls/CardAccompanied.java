package pe.minka.walls;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** An advisor accompanies a card from now on. */
@NamedInterface("events")
public record CardAccompanied(CardId card, CardKind kind, MemberId author, MemberId advisor, Instant at) {}

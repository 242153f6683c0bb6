package pe.minka.walls;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A challenge takes answers for so many days more; none when it is over and nothing was chosen. */
@NamedInterface("events")
public record ChallengeClosing(CardId card, MemberId author, int days, Instant at) {}

package pe.minka.gamification.ledger;

import java.time.Instant;
import pe.minka.members.MemberId;

/** Whose contribution stands, in which season and since when. */
public record Accepted(MemberId member, String season, Instant at) {}

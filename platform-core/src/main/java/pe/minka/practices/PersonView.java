package pe.minka.practices;

import java.time.Instant;
import pe.minka.members.MemberView;

/** Somebody of the team, as pages show them. */
public record PersonView(MemberView person, Post post, Instant joinedAt) {}

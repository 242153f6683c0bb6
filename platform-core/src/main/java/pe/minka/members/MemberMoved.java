package pe.minka.members;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.organisations.OrganisationId;

/** A member works in another organisation now, perhaps in another region. */
@NamedInterface("events")
public record MemberMoved(MemberId member, OrganisationId from, OrganisationId to, Instant at) {}

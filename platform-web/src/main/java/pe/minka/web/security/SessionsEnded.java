package pe.minka.web.security;

import pe.minka.members.MemberId;

/** One or more sessions of this member ended just now, by whatever way. */
public record SessionsEnded(MemberId member) {}

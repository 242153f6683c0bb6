package pe.minka.notifications.mail;

import pe.minka.members.MemberId;

/** Whom a mail is for. */
public record Addressee(MemberId id, String address, String name) {}

package pe.minka.notifications;

/** How many notices of a member are unread, as of this serial of their topic. */
public record Bell(long unread, long serial) {}

package pe.minka.members;

/** What a member may do beyond taking part; every active member has {@link #MEMBER}. */
public enum Role {
    MEMBER,
    ADVISOR,
    MODERATOR,
    ADMINISTRATOR
}

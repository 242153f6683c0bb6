package pe.minka.tokens;

/** What a program may do for a member; never more than the member may. */
public enum TokenScope {
    /** See what the member sees. */
    READ,
    /** Do what the member does. */
    WRITE,
    /** Use the rights of an administrator, a moderator or an advisor too. */
    ADMINISTER
}

package pe.minka.members;

/** What stands behind a link somebody opened. */
public sealed interface LinkState {

    /** It may be used. */
    record Open(MemberId member) implements LinkState {}

    /** It has done what it was for. */
    record Used(MemberId member) implements LinkState {}

    /** It came too late, or a newer one or a new password has ended it. */
    record Expired(MemberId member) implements LinkState {}

    /** Nobody was ever sent this link. */
    record Unknown() implements LinkState {}
}

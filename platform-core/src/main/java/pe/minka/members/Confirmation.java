package pe.minka.members;

/** What follows when a mail address is confirmed. */
public sealed interface Confirmation {

    /** The mail domain is trusted: the person is a member from now on. */
    record Joined(MemberId member) implements Confirmation {}

    /** The administrator of the region decides, or the national one when there is no region. */
    record Waiting(MemberId member) implements Confirmation {}

    /** The link no longer opens anything. */
    record LinkGone(LinkState link) implements Confirmation {}
}

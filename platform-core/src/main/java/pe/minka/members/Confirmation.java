package pe.minka.members;

import org.jspecify.annotations.Nullable;

/** What follows when a mail address is confirmed. */
public sealed interface Confirmation {

    /** The mail domain is trusted: the person is a member from now on. */
    record Joined(MemberId member) implements Confirmation {}

    /** The administrator of this region decides, or the national one when there is no region. */
    record Waiting(MemberId member, @Nullable String region) implements Confirmation {}

    /** The link no longer opens anything. */
    record LinkGone(LinkState link) implements Confirmation {}
}

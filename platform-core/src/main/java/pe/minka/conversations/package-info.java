/**
 * What members say about something (conversaciones): supports, follows, comments with mentions, reports and moderation.
 * What it is about belongs to another module, which declares a {@link pe.minka.conversations.ConversationOwner} and from
 * then on has a conversation on each {@link pe.minka.conversations.Subject} of its kind. Recognition and notices listen.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "members", "members :: events"})
@NullMarked
package pe.minka.conversations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

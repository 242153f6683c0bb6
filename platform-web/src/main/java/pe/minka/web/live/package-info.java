/**
 * What members see change while they look (en vivo): the socket at {@code /live}, the same by asking every few seconds,
 * and who is here. It shows the topics that features declare with {@link pe.minka.web.live.LiveTopic}; what changed it
 * reads from the module {@code streams}. {@code docs/live.md} is the protocol.
 */
@NullMarked
package pe.minka.web.live;

import org.jspecify.annotations.NullMarked;

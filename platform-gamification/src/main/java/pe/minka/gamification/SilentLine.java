package pe.minka.gamification;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Hangs up when something was asked and nothing at all came back for so long, for a new connection to be made. Redis
 * answers in turn, so that on one where a question or its answer went astray no later answer would ever be in time; and
 * one of which something between here and there takes in everything would never end by itself.
 */
// What becomes of what is written is told to whoever wrote it.
@SuppressWarnings("FutureReturnValueIgnored")
final class SilentLine extends ChannelDuplexHandler {

    private static final int LOOKS = 4;

    private final long patienceNanos;
    private boolean waiting;
    private long since;
    private @Nullable ScheduledFuture<?> looking;

    SilentLine(Duration patience) {
        this.patienceNanos = patience.toNanos();
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        long every = patienceNanos / LOOKS;
        looking = context.executor()
                .scheduleAtFixedRate(() -> hangUpOnSilence(context), every, every, TimeUnit.NANOSECONDS);
        context.fireChannelActive();
    }

    private void hangUpOnSilence(ChannelHandlerContext context) {
        if (waiting && System.nanoTime() - since > patienceNanos) {
            context.close();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (!waiting) {
            waiting = true;
            since = System.nanoTime();
        }
        context.write(message, promise);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        waiting = false;
        context.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        if (looking != null) {
            looking.cancel(false);
        }
        context.fireChannelInactive();
    }
}

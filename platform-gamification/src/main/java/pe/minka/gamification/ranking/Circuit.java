package pe.minka.gamification.ranking;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Once Redis has failed to answer nobody asks it any more, until it was seen to answer and has caught up. */
@Component
class Circuit {

    private static final Logger LOG = LoggerFactory.getLogger(Circuit.class);

    private volatile boolean open;

    boolean isOpen() {
        return open;
    }

    void open(Exception why) {
        if (!open) {
            open = true;
            LOG.warn("the ranking is read from the database, because Redis does not answer: {}", why.getMessage());
        }
    }

    void close() {
        if (open) {
            open = false;
            LOG.info("the ranking is read from Redis again");
        }
    }
}

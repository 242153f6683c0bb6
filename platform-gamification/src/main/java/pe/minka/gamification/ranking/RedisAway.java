package pe.minka.gamification.ranking;

/** Redis does not answer, or has lost what it was asked for. */
final class RedisAway extends RuntimeException {

    private static final long serialVersionUID = 1;

    RedisAway(Exception cause) {
        super(cause.getMessage(), cause);
    }

    RedisAway(String message) {
        super(message);
    }
}

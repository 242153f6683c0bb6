package pe.minka.web.live;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the other side of a socket may ask. */
sealed interface Asked {

    /**
     * To watch a topic.
     *
     * @param since up to where it is known; empty for from now on
     */
    record Subscribe(String topic, Optional<Long> since) implements Asked {}

    /** No longer to watch it. */
    record Unsubscribe(String topic) implements Asked {}

    /** To be told without what is to be seen, or with it. */
    record Save(boolean data) implements Asked {}

    /** Empty for what is nothing of this. */
    static Optional<Asked> read(JsonMapper json, String text) {
        try {
            return of(json.readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Optional<Asked> of(JsonNode said) {
        if (said.path("subscribe").isString()) {
            return subscribe(said);
        }
        if (said.path("unsubscribe").isString()) {
            return Optional.of(new Unsubscribe(said.path("unsubscribe").stringValue()));
        }
        return said.path("saver").isBoolean()
                ? Optional.of(new Save(said.path("saver").booleanValue()))
                : Optional.empty();
    }

    private static Optional<Asked> subscribe(JsonNode said) {
        var since = said.path("since");
        boolean serial = since.isIntegralNumber() && since.canConvertToLong() && since.longValue() >= 0;
        return serial || since.isMissingNode()
                ? Optional.of(new Subscribe(
                        said.path("subscribe").stringValue(),
                        serial ? Optional.of(since.longValue()) : Optional.empty()))
                : Optional.empty();
    }
}

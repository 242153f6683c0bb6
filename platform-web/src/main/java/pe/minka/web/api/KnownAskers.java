package pe.minka.web.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** Which member each asker turned out to be, so that one who is stopped before being looked up has a name in the log. */
final class KnownAskers {

    private static final int MOST = 5_000;

    private final Map<String, String> members = new LinkedHashMap<>(256, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    };

    synchronized void remember(String asker, String member) {
        members.put(asker, member);
    }

    synchronized String nameOf(String asker, String otherwise) {
        return members.getOrDefault(asker, otherwise);
    }
}

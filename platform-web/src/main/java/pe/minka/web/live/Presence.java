package pe.minka.web.live;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import pe.minka.streams.Topic;

/** How many people watch a topic, at all nodes together; told now and then, and only when it is another number. */
@Component
class Presence {

    private static final int ROUNDS_WITHOUT_A_WORD = 3;

    private final Rooms rooms;
    private final LiveTopics topics;
    private final Wording wording;
    private final Map<String, Elsewhere> elsewhere = new ConcurrentHashMap<>();
    private final Map<Topic, Integer> told = new HashMap<>();

    Presence(Rooms rooms, LiveTopics topics, Wording wording) {
        this.rooms = rooms;
        this.topics = topics;
        this.wording = wording;
    }

    private record Elsewhere(Map<Topic, Integer> people, int round) {}

    /** What the other nodes are told. */
    News.Present here() {
        Map<Topic, Integer> people = new HashMap<>();
        for (var room : rooms.all()) {
            if (topics.showsPresence(room.topic())) {
                people.put(room.topic(), room.people());
            }
        }
        return new News.Present(people);
    }

    void hear(String node, News.Present present) {
        elsewhere.put(node, new Elsewhere(present.people(), 0));
    }

    /** Every few seconds; a node that says nothing any more is not counted. */
    synchronized void tell() {
        elsewhere.replaceAll((node, known) -> new Elsewhere(known.people(), known.round() + 1));
        elsewhere.values().removeIf(known -> known.round() > ROUNDS_WITHOUT_A_WORD);
        var here = here().people();
        told.keySet().retainAll(here.keySet());
        here.forEach((topic, people) -> {
            int all = people + others(topic);
            var room = rooms.find(topic);
            if (room != null && !Integer.valueOf(all).equals(told.put(topic, all))) {
                room.sendAll(wording.presence(topic, all));
            }
        });
    }

    /** As it was last told, for whoever has just come. */
    synchronized int last(Topic topic) {
        return told.getOrDefault(topic, 0);
    }

    private int others(Topic topic) {
        return elsewhere.values().stream()
                .mapToInt(known -> known.people().getOrDefault(topic, 0))
                .sum();
    }
}

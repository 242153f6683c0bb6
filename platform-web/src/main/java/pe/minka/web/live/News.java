package pe.minka.web.live;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import pe.minka.members.MemberId;
import pe.minka.streams.StreamEvent;
import pe.minka.streams.Topic;

/** What nodes tell each other: ids only, each makes of them what its own readers see. */
sealed interface News {

    /** Something was appended to the log. */
    record Happened(StreamEvent event) implements News {

        @Override
        public String written() {
            return String.join(
                    " ",
                    "event",
                    event.topic().toString(),
                    Long.toString(event.serial()),
                    event.kind(),
                    event.subject().toString(),
                    event.at().toString());
        }
    }

    /** Whoever this is may do less or other than before, or a session of theirs has ended. */
    record Changed(MemberId member) implements News {

        @Override
        public String written() {
            return "member " + member.value();
        }
    }

    /** How many people watch what at a node; also that it is there, when nobody does. */
    record Present(Map<Topic, Integer> people) implements News {

        public Present {
            people = Map.copyOf(people);
        }

        @Override
        public String written() {
            return people.entrySet().stream()
                    .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining("", "present", ""));
        }
    }

    String written();

    /** Empty for what this version does not understand: nodes of two versions stand side by side for a while. */
    static Optional<News> read(String text) {
        String[] words = text.split(" ", -1);
        try {
            return switch (words[0]) {
                case "event" -> event(words);
                case "member" -> Optional.of(new Changed(new MemberId(UUID.fromString(words[1]))));
                case "present" -> Optional.of(present(words));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Optional<News> event(String[] words) {
        return Topic.of(words[1])
                .map(topic -> new Happened(new StreamEvent(
                        topic,
                        Long.parseLong(words[2]),
                        words[3],
                        UUID.fromString(words[4]),
                        Instant.parse(words[5]))));
    }

    private static News present(String[] words) {
        Map<Topic, Integer> people = new HashMap<>();
        for (int i = 1; i < words.length; i++) {
            int split = words[i].indexOf('=');
            int number = Integer.parseInt(words[i].substring(split + 1));
            Topic.of(words[i].substring(0, split)).ifPresent(topic -> people.put(topic, number));
        }
        return new Present(people);
    }
}

package pe.minka.web.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What a client of one description of the API would lose with another. What is only answered may grow. */
final class Promises {

    private static final Set<String> WORDS = Set.of("description", "summary", "title");
    private static final String SCHEMAS = "/components/schemas/";

    private final JsonNode before;
    private final JsonNode after;
    private final Set<String> sent = new HashSet<>();
    private final List<String> losses = new ArrayList<>();

    private Promises(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    static List<String> broken(JsonNode before, JsonNode after) {
        var promises = new Promises(before, after);
        after.findValues("requestBody").forEach(promises::noteSent);
        promises.compare("", before, after);
        promises.compareWays();
        return promises.losses;
    }

    /** Clients have to write these, and what they write may not have to grow. */
    private void noteSent(JsonNode part) {
        part.findValuesAsString("$ref").stream()
                .map(reference -> reference.substring(reference.lastIndexOf('/') + 1))
                .filter(sent::add)
                .forEach(name -> noteSent(after.at(SCHEMAS + name)));
    }

    private void compare(String place, JsonNode old, JsonNode now) {
        if (old.isObject()) {
            old.propertyNames().stream()
                    .filter(name -> !WORDS.contains(name) || old.path(name).isObject())
                    .filter(name -> !name.equals("security"))
                    .forEach(name -> compare(place + "/" + name, old.path(name), now.path(name)));
            compareRequired(place, old, now);
        } else if (old.isArray()) {
            compareItems(place, old, now);
        } else if (!old.equals(now)) {
            losses.add(place + ": " + old + " became " + now);
        }
    }

    /** A field that was left out until now, or that somebody has to send. */
    private void compareRequired(String place, JsonNode old, JsonNode now) {
        now.path("required")
                .valueStream()
                .filter(field -> old.path("required").valueStream().noneMatch(field::equals))
                .filter(field -> isSent(place) || old.path("properties").has(field.asString()))
                .forEach(field -> losses.add(place + ": " + field + " is required now"));
    }

    private boolean isSent(String place) {
        return place.contains("/requestBody")
                || sent.stream().anyMatch(name -> (place + "/").startsWith(SCHEMAS + name + "/"));
    }

    /** Items with a name are compared by it, the others as a set; a new parameter that is required breaks clients. */
    private void compareItems(String place, JsonNode old, JsonNode now) {
        for (JsonNode item : old) {
            if (item.has("name")) {
                compare(place + "/" + item.path("name").asString(), item, named(now, item));
            } else if (now.valueStream().noneMatch(item::equals)) {
                losses.add(place + ": " + item + " is gone");
            }
        }
        now.valueStream()
                .filter(item -> item.path("required").asBoolean(false)
                        && named(old, item).isMissingNode())
                .forEach(item -> losses.add(place + ": " + item.path("name") + " is required now"));
    }

    /** An operation that names no way in takes those of the whole description; one that names an empty list takes all. */
    private void compareWays() {
        for (var path : before.path("paths").properties()) {
            for (var verb : path.getValue().properties()) {
                var now = ways(after, after.path("paths").path(path.getKey()).path(verb.getKey()));
                var old = ways(before, verb.getValue());
                boolean lost = old.isEmpty() ? !now.isEmpty() : !now.isEmpty() && !now.containsAll(old);
                if (lost) {
                    losses.add(
                            "/paths" + path.getKey() + "/" + verb.getKey() + ": the ways in " + old + " became " + now);
                }
            }
        }
    }

    private static Set<JsonNode> ways(JsonNode document, JsonNode operation) {
        var named = operation.has("security") ? operation.path("security") : document.path("security");
        return named.valueStream().collect(Collectors.toSet());
    }

    private static JsonNode named(JsonNode items, JsonNode wanted) {
        return items.valueStream()
                .filter(item -> item.path("name").equals(wanted.path("name")))
                .findFirst()
                .orElseGet(() -> items.path("none"));
    }
}

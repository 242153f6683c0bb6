package pe.minka.documents.ooxml;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a part refers to: other parts by their kind, and addresses on the web by their ids. */
final class Relations {

    private final Map<String, String> addresses = new HashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, String> kinds = new HashMap<>();

    /** Those of a part, which may have none. */
    static Relations of(Archive archive, String part) {
        var relations = new Relations();
        int folder = part.lastIndexOf('/') + 1;
        String name = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
        if (archive.has(name)) {
            try (var markup = new Markup(archive.open(name))) {
                markup.eachChild(root -> markup.eachChild(child -> relations.add(markup, part.substring(0, folder))));
            }
        }
        return relations;
    }

    private void add(Markup markup, String folder) {
        String id = markup.attribute("Id", "");
        String target = markup.attribute("Target", "");
        String type = markup.attribute("Type", "");
        if (markup.attribute("TargetMode", "").equals("External")) {
            addresses.put(id, target);
        } else {
            parts.put(id, resolved(folder, target));
            kinds.put(id, type.substring(type.lastIndexOf('/') + 1));
        }
    }

    private static String resolved(String folder, String target) {
        String path = target.startsWith("/") ? target : folder + target;
        while (path.contains("/../")) {
            int up = path.indexOf("/../");
            path = path.substring(0, path.lastIndexOf('/', up - 1) + 1) + path.substring(up + 4);
        }
        return Archive.key(path);
    }

    @Nullable
    String address(String id) {
        return addresses.get(id);
    }

    @Nullable
    String part(String id) {
        return parts.get(id);
    }

    /** The parts of a kind, in their order. */
    List<String> parts(String kind) {
        return parts.entrySet().stream()
                .filter(entry -> kind.equals(kinds.get(entry.getKey())))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }
}

package pe.minka.demo;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import pe.minka.organisations.OrganisationId;
import pe.minka.organisations.OrganisationKind;
import pe.minka.organisations.OrganisationView;

/** Gives people posts (cargos) that fit where they work: one head of each kind, few colleagues with the same post. */
final class DemoPosts {

    private static final Pattern HEAD = Pattern.compile("(Director|Gerent|Jef)[ae]? .*");
    private static final int TRIES = 40;

    private final Random random;
    private final Map<OrganisationKind, Weighted<Post>> posts = new EnumMap<>(OrganisationKind.class);
    private final Map<OrganisationId, Set<Post>> given = new HashMap<>();

    private record Post(String womans, String mans) {

        boolean isHead() {
            return HEAD.matcher(mans).matches();
        }
    }

    DemoPosts(Random random) {
        this.random = random;
        for (var row : DemoFiles.rows("posts")) {
            posts.computeIfAbsent(OrganisationKind.valueOf(row.get("kind")), kind -> new Weighted<>())
                    .add(new Post(row.get("post_f"), row.get("post_m")), Integer.parseInt(row.get("weight")));
        }
    }

    String next(OrganisationView organisation, boolean woman) {
        var fitting = Objects.requireNonNull(posts.get(organisation.kind()));
        var known = given.computeIfAbsent(organisation.id(), id -> new HashSet<>());
        Post post = fitting.draw(random);
        for (int i = 0; i < TRIES && known.contains(post); i++) {
            post = fitting.draw(random);
        }
        while (known.contains(post) && post.isHead()) {
            post = fitting.draw(random);
        }
        known.add(post);
        return woman ? post.womans() : post.mans();
    }
}

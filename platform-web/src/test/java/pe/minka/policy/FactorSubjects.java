package pe.minka.policy;

import static java.util.Map.entry;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import pe.minka.devices.CodeApp;
import pe.minka.devices.SoftPasskey;
import pe.minka.factors.Authenticators;
import pe.minka.factors.Passkeys;
import pe.minka.factors.SecondStep;
import pe.minka.members.Access;
import pe.minka.members.MemberId;

/** The second step of the own account, changed by whoever shows it: with a code of those they got. */
final class FactorSubjects implements Subject.Family {

    private static final String ACCOUNT = "/mi/cuenta/segundo-paso";
    private static final String PROOF = "minka.codigo";

    private static final String APP = "select count(confirmed_at) from authenticator where member = ?";
    private static final String CODES = "select min(made_at) from recovery_code where member = ?";
    private static final String PASSKEYS = "select count(*) from passkey where member = ?";

    private final Authenticators apps;
    private final Passkeys passkeys;
    private final SecondStep steps;
    private final Clock clock;

    FactorSubjects(Authenticators apps, Passkeys passkeys, SecondStep steps, Clock clock) {
        this.apps = apps;
        this.passkeys = passkeys;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET " + ACCOUNT, fresh(this::named)),
                entry(
                        "GET " + ACCOUNT + "/app",
                        Subject.of(
                                scene -> Thing.marked(apps.setup(scene.owner()).groupedKey()))),
                entry("POST " + ACCOUNT + "/app", fresh(this::offered)),
                entry("POST " + ACCOUNT + "/app/quitar", fresh(scene -> withApp(scene, APP))),
                entry("POST " + ACCOUNT + "/codigos", fresh(scene -> withApp(scene, CODES))),
                entry("POST " + ACCOUNT + "/llaves", fresh(this::made)),
                entry("POST " + ACCOUNT + "/llaves/{id}/quitar", fresh(this::registered)));
    }

    /** About somebody who has set up nothing yet. */
    private static Subject fresh(Function<Scene, Thing> making) {
        return Subject.of(scene -> {
            for (String table : List.of("authenticator", "recovery_code", "passkey")) {
                scene.change(
                        "delete from " + table + " where member = ?",
                        scene.owner().id().value());
            }
            return making.apply(scene);
        });
    }

    private Thing named(Scene scene) {
        String name = Scene.word();
        register(scene.owner(), name);
        return Thing.marked(name);
    }

    private Thing offered(Scene scene) {
        var app = new CodeApp(apps.setup(scene.owner()).key());
        return watching(scene, APP).with("code", app.codeAt(clock.instant()));
    }

    private Thing withApp(Scene scene, String watched) {
        var app = new CodeApp(apps.setup(scene.owner()).key());
        var codes = apps.confirm(scene.owner(), app.codeAt(clock.instant()));
        return watching(scene, watched).with(PROOF, codes.getFirst());
    }

    private Thing made(Scene scene) {
        return watching(scene, PASSKEYS).with("name", "Mi teléfono").with("answer", answer(scene.owner()));
    }

    private Thing registered(Scene scene) {
        var codes = register(scene.owner(), "Mi teléfono");
        var id = steps.of(scene.owner().id()).passkeys().getFirst().id();
        return watching(scene, PASSKEYS).named("id", id.value()).with(PROOF, codes.getFirst());
    }

    private List<String> register(Access owner, String name) {
        return passkeys.register(owner, name, answer(owner));
    }

    private String answer(Access owner) {
        var question = passkeys.question(owner);
        var user = Objects.requireNonNull(question.user());
        return new SoftPasskey(question.host(), "http://localhost", user.id()).create(question.challenge());
    }

    private static Thing watching(Scene scene, String state) {
        MemberId owner = scene.owner().id();
        return Thing.watched(scene.reading(state, owner.value()));
    }
}

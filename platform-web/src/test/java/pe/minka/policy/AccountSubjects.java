package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.function.Function;
import org.springframework.core.io.ByteArrayResource;
import pe.minka.files.Upload;
import pe.minka.members.MemberPhotos;
import pe.minka.members.Passwords;
import pe.minka.samples.ImageSamples;

/** The own account: nothing in an address or a form leads to another's. */
final class AccountSubjects implements Subject.Family {

    private static final String PASSWORD = "caminos de herradura";

    private final String hash;

    private final MemberPhotos photos;

    AccountSubjects(Passwords passwords, MemberPhotos photos) {
        this.photos = photos;
        this.hash = passwords.hash(PASSWORD);
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /mi/cuenta", Subject.of(AccountSubjects::profile)),
                entry("POST /mi/cuenta", Subject.of(AccountSubjects::described)),
                entry("POST /mi/cuenta/foto", changed(thing -> thing.withFile("yo.jpg", ImageSamples.photo(20, 20)))),
                entry("POST /mi/cuenta/foto/quitar", Subject.of(this::withPhoto)),
                entry("POST /mi/cuenta/preferencias", changed(thing -> thing.with("theme", "DARK"))),
                entry("GET /mi/cuenta/datos", Subject.of(AccountSubjects::consent)),
                entry(
                        "GET /mi/cuenta/datos.zip",
                        Subject.of(scene -> Thing.marked(scene.owner().mail()))),
                entry(
                        "POST /mi/cuenta/datos/borrar",
                        secured(thing -> thing.with("password", PASSWORD).with("word", "BORRAR"))),
                entry(
                        "GET /mi/cuenta/clave",
                        Subject.of(scene -> Thing.marked(scene.owner().mail()))),
                entry(
                        "POST /mi/cuenta/clave",
                        secured(thing -> thing.with("current", PASSWORD).with("password", "otra frase muy larga"))));
    }

    private static Thing profile(Scene scene) {
        return Thing.marked("value=\"" + scene.owner().profile().surnames());
    }

    private static Thing described(Scene scene) {
        return own(scene)
                .with("givenNames", "Otra")
                .with("surnames", "Persona")
                .with("post", "Jefa")
                .with("organisation", "ugel-" + Place.NEAR.ugel());
    }

    /** Whoever it belongs to chose it before. */
    private Thing withPhoto(Scene scene) {
        photos.replace(scene.owner(), new Upload("yo.jpg", new ByteArrayResource(ImageSamples.photo(20, 20))));
        return own(scene);
    }

    private static Thing consent(Scene scene) {
        String version = "v" + Scene.word();
        scene.change(
                "update member set consent_version = ? where id = ?",
                version,
                scene.owner().id().value());
        return Thing.marked(version);
    }

    private static Subject changed(Function<Thing, Thing> form) {
        return Subject.of(scene -> form.apply(own(scene)));
    }

    /** Asked for with the password of whoever asks. */
    private Subject secured(Function<Thing, Thing> form) {
        return Subject.of(scene -> {
            var asker = scene.asker();
            if (asker != null) {
                scene.change(
                        "update member set password = ? where id = ?",
                        hash,
                        asker.id().value());
            }
            return form.apply(own(scene));
        });
    }

    /** The form names somebody, which must not matter. */
    private static Thing own(Scene scene) {
        var owner = scene.owner().id();
        return Thing.watched(scene.member(owner)).with("id", owner.value()).with("member", owner.value());
    }
}

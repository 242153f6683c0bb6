package pe.minka.policy;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.core.io.ByteArrayResource;
import pe.minka.files.FileId;
import pe.minka.files.Upload;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberPhotos;
import pe.minka.samples.ImageSamples;

/** Stored files, by the example of the photo of somebody who is disabled: only who administers them still sees it. */
final class FileSubjects implements Subject.Family {

    /** What every JPEG of ours begins with, and no page has. */
    private static final String INSIDE = "JFIF";

    private final MemberPhotos photos;
    private final MemberAccess members;

    FileSubjects(MemberPhotos photos, MemberAccess members) {
        this.photos = photos;
        this.members = members;
    }

    @Override
    public Map<String, Subject> byRoute() {
        return Map.ofEntries(
                entry("GET /archivos/{id}", Subject.ofOthers(this::photo)),
                entry(
                        "GET /archivos/{id}/{width}",
                        Subject.ofOthers(scene -> photo(scene).named("width", 160))));
    }

    private Thing photo(Scene scene) {
        var person = members.of(scene.person("ACTIVE")).orElseThrow();
        photos.replace(person, new Upload("yo.jpg", new ByteArrayResource(ImageSamples.photo(400, 400))));
        FileId photo =
                Objects.requireNonNull(members.of(person.id()).orElseThrow().photo());
        UUID id = person.id().value();
        scene.change("update member set status = 'DISABLED' where id = ?", id);
        return Thing.marked(INSIDE)
                .named("id", photo.value())
                .undoing(() -> scene.change("update member set status = 'ACTIVE' where id = ?", id));
    }
}

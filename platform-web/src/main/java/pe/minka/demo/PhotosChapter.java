package pe.minka.demo;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Component;
import pe.minka.files.Upload;
import pe.minka.members.Access;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberPhotos;
import pe.minka.members.MemberView;

/** Some people chose a photo, and in a few offices all of them; as they are invented, so are their faces. */
@Component
@Order(95)
@DemoOnly
class PhotosChapter implements DemoChapter {

    private static final List<String> LENT = List.of("gestora@demo.pe", "asesora@demo.pe", "admin.regional@demo.pe");
    private static final int EVERY = 13;
    private static final int MOST = 20;

    private final DemoCast cast;
    private final MemberAccess access;
    private final MemberPhotos photos;

    PhotosChapter(DemoCast cast, MemberAccess access, MemberPhotos photos) {
        this.cast = cast;
        this.access = access;
        this.photos = photos;
    }

    @Override
    public String name() {
        return "fotos";
    }

    @Override
    public void load() {
        var residents = cast.residents();
        Stream<String> others = IntStream.range(0, residents.size())
                .filter(number -> number % EVERY == 0)
                .limit(MOST)
                .mapToObj(number -> residents.get(number).mail().value());
        Stream<String> colleagues = residents.stream()
                .filter(person -> DemoPlaces.isTeam(person.organisation()))
                .limit(MOST)
                .map(person -> person.mail().value());
        var people = Stream.of(LENT.stream(), others, colleagues)
                .flatMap(mails -> mails)
                .distinct()
                .flatMap(mail -> cast.find(new MailAddress(mail)).stream())
                .map(MemberView::id)
                .flatMap(id -> access.of(id).stream())
                .filter(person -> person.photo() == null)
                .toList();
        for (int i = 0; i < people.size(); i++) {
            choose(people.get(i), i);
        }
    }

    private void choose(Access person, int number) {
        photos.replace(person, new Upload("retrato-de-ejemplo.jpg", new ByteArrayResource(DemoPortrait.of(number))));
    }
}

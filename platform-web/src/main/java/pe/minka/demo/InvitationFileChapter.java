package pe.minka.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.InvitationBatches;

/** The people of Cusco whom the national administrator invited with one file. */
@Component
@Order(70)
@DemoOnly
class InvitationFileChapter implements DemoChapter {

    private static final String FILE = "equipos-cusco.csv";
    private static final String HEADER = "nombres,apellidos,correo,entidad,cargo";
    private static final int DAYS_AGO = 2;

    private final DemoCast cast;
    private final DemoStory story;
    private final InvitationBatches batches;

    InvitationFileChapter(DemoCast cast, DemoStory story, InvitationBatches batches) {
        this.cast = cast;
        this.story = story;
        this.batches = batches;
    }

    @Override
    public String name() {
        return "archivo-de-invitaciones";
    }

    @Override
    public void load() {
        var people = cast.newcomers("invitation-file").stream()
                .map(DemoCast.Newcomer::person)
                .toList();
        if (people.stream().allMatch(person -> cast.find(person.mail()).isEmpty())) {
            story.tell(List.of(new DemoStory.Act(cast.dates().at(DAYS_AGO), () -> invite(people))));
        }
    }

    private void invite(List<DemoPerson> people) {
        var admin = cast.account(DemoCast.NATIONAL);
        String file = Stream.concat(Stream.of(HEADER), people.stream().map(InvitationFileChapter::row))
                .collect(Collectors.joining("\n"));
        batches.confirm(admin, batches.upload(admin, FILE, file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String row(DemoPerson person) {
        var organisation = person.organisation();
        return String.join(
                ",",
                person.name().givenNames(),
                person.name().surnames(),
                person.mail().value(),
                organisation.kind() + " " + organisation.code(),
                person.post());
    }
}

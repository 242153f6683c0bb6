package pe.minka.demo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.Invitations;
import pe.minka.members.Invitee;

/** People who were invited this week and have not answered yet. */
@Component
@Order(60)
@DemoOnly
class InvitationsChapter implements DemoChapter {

    private final DemoCast cast;
    private final DemoStory story;
    private final Invitations invitations;

    InvitationsChapter(DemoCast cast, DemoStory story, Invitations invitations) {
        this.cast = cast;
        this.story = story;
        this.invitations = invitations;
    }

    @Override
    public String name() {
        return "invitaciones";
    }

    @Override
    public void load() {
        var dates = cast.dates();
        List<DemoStory.Act> acts = new ArrayList<>();
        for (var newcomer : cast.newcomers("invitations")) {
            var when = dates.at(newcomer.number("days_ago"));
            acts.add(new DemoStory.Act(
                    when, () -> invite(newcomer.person(), newcomer.row().get("by"))));
        }
        story.tell(acts);
    }

    private void invite(DemoPerson person, String by) {
        if (cast.find(person.mail()).isEmpty()) {
            invitations.invite(
                    cast.account(by),
                    new Invitee(
                            person.name().givenNames(),
                            person.name().surnames(),
                            person.mail(),
                            person.organisation().id(),
                            person.post()));
        }
    }
}

package pe.minka.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.conversations.CommentId;
import pe.minka.conversations.ReportReason;
import pe.minka.conversations.Subject;
import pe.minka.members.Access;
import pe.minka.shared.CsvTable;

/** People support, follow and discuss the practices, and discuss a lesson; one comment was hidden, and one waits for the moderator. */
@Component
@Order(112)
@DemoOnly
class ConversationsChapter implements DemoChapter {

    private static final int PERSUASION = 7;
    private static final int FOLLOWERS = 3;
    private static final int LATELY = 2;
    private static final int MINUTE = 60;
    private static final String MODERATOR = "moderadora@demo.pe";
    private static final String GESTORA = "gestora@demo.pe";
    private static final String ASESORA = "asesora@demo.pe";

    private static final String PUBLISHED = """
            select p.id, e.title
            from practice_entry e
            join practice p on p.id = e.practice
            order by e.published_at, p.code
            """;

    private static final String LESSONS = "select lesson as id, title from lesson_entry";

    private static final String SAID = "select exists (select from conversation_comment)";

    private final DemoCast cast;
    private final DemoStory story;
    private final DemoSpeakers speakers;
    private final DemoTalk talk;
    private final JdbcClient jdbc;

    ConversationsChapter(DemoCast cast, DemoStory story, DemoSpeakers speakers, DemoTalk talk, JdbcClient jdbc) {
        this.cast = cast;
        this.story = story;
        this.speakers = speakers;
        this.talk = talk;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "conversaciones";
    }

    @Override
    public void load() {
        Map<String, Subject> practices = new HashMap<>();
        jdbc.sql(PUBLISHED).query(row -> {
            practices.put(row.getString("title"), new Subject("practice", row.getObject("id", UUID.class)));
        });
        Map<String, Subject> talkedAbout = new HashMap<>(practices);
        jdbc.sql(LESSONS).query(row -> {
            talkedAbout.put(row.getString("title"), new Subject("lesson", row.getObject("id", UUID.class)));
        });
        boolean told = jdbc.sql(SAID).query(Boolean.class).single();
        var people = speakers.all();
        List<DemoStory.Act> acts =
                new ArrayList<>(support(practices.values().stream().toList(), people));
        if (!told) {
            acts.addAll(discuss(talkedAbout, people));
        }
        story.tell(acts);
    }

    /** The first ones find more people than the last ones. */
    private List<DemoStory.Act> support(List<Subject> practices, List<Access> people) {
        var dates = cast.dates();
        List<DemoStory.Act> acts = new ArrayList<>();
        for (int i = 0; i < practices.size(); i++) {
            var practice = practices.get(i);
            int fans = Math.min(people.size(), 2 + i * PERSUASION % people.size());
            var supporters = people.subList(0, fans);
            var followers = supporters.subList(0, Math.min(FOLLOWERS, fans));
            acts.add(new DemoStory.Act(dates.at(i + LATELY), () -> {
                supporters.forEach(one -> talk.support(one, practice));
                followers.forEach(one -> talk.follow(one, practice));
            }));
        }
        return acts;
    }

    private List<DemoStory.Act> discuss(Map<String, Subject> talkedAbout, List<Access> people) {
        Map<String, CommentId> said = new HashMap<>();
        Map<String, Instant> last = new HashMap<>();
        List<DemoStory.Act> acts = new ArrayList<>();
        for (var row : DemoFiles.rows("comments")) {
            var about = talkedAbout.entrySet().stream()
                    .filter(entry -> entry.getKey().startsWith(row.get("about")))
                    .map(Map.Entry::getValue)
                    .findFirst();
            var id = CommentId.next();
            said.put(row.get("key"), id);
            var day = cast.dates().at(Integer.parseInt(row.get("days")));
            var when = last.merge(row.get("about"), day, ConversationsChapter::afterwards);
            about.ifPresent(subject -> acts.add(new DemoStory.Act(
                    when, () -> talk.say(who(row, people), subject, said.get(row.get("to")), id, row.get("text")))));
        }
        var end = acts.stream().map(DemoStory.Act::at).max(Comparator.naturalOrder());
        end.ifPresent(when -> acts.addAll(moderate(said, people, when.plusSeconds(MINUTE))));
        return acts;
    }

    /** Weekends fall on the Friday before, at any hour: what answers something still comes after it. */
    private static Instant afterwards(Instant before, Instant day) {
        var next = before.plusSeconds(MINUTE);
        return day.isAfter(next) ? day : next;
    }

    private Access who(CsvTable.Row row, List<Access> people) {
        return switch (row.get("who")) {
            case "gestora" -> cast.account(GESTORA);
            case "asesora" -> cast.account(ASESORA);
            default -> people.get(Integer.parseInt(row.get("who")) % people.size());
        };
    }

    /** What nobody has said, because its practice is not there, nobody reports. */
    private List<DemoStory.Act> moderate(Map<String, CommentId> said, List<Access> people, Instant when) {
        var moderator = cast.account(MODERATOR);
        var attack = said.get("saberes-9");
        var advertising = said.get("recreos-3");
        var rude = said.get("circulos-5");
        if (attack == null || advertising == null || rude == null) {
            return List.of();
        }
        return List.of(
                new DemoStory.Act(when, () -> {
                    talk.report(people.get(1), rude, ReportReason.OFFENCE, "Se burla de quienes empiezan.");
                    talk.report(people.get(2), advertising, ReportReason.ADVERTISING, "");
                    talk.report(people.get(3), attack, ReportReason.OFFENCE, "Ataca a las personas, no a la práctica.");
                    talk.report(people.get(5), attack, ReportReason.FALSEHOOD, "");
                }),
                new DemoStory.Act(
                        when.plusSeconds(MINUTE),
                        () -> talk.hide(moderator, rude, "Se burla de colegas. La idea se puede decir con respeto.")));
    }
}

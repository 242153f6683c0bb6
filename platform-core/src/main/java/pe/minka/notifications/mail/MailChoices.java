package pe.minka.notifications.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pe.minka.members.MemberId;
import pe.minka.shared.SecretToken;

/** Which mails a member wants: at once or never, by topic. A link in each mail says no without signing in. */
@Service
public class MailChoices {

    private static final String CHOSEN = "select topic, at_once from mail_choice where member = :member";

    private static final String CHOOSE = """
            insert into mail_choice (member, topic, at_once, chosen_at)
            values (:member, :topic, :atOnce, :now)
            on conflict (member, topic) do update set at_once = excluded.at_once, chosen_at = excluded.chosen_at
            where mail_choice.at_once <> excluded.at_once
            """;

    private static final String ISSUE = """
            insert into mail_unsubscription (token_hash, member, topic, created_at)
            values (:hash, :member, :topic, :now)
            """;

    private static final String BY_TOKEN = "select member, topic from mail_unsubscription where token_hash = :hash";

    private final JdbcClient jdbc;
    private final Clock clock;

    MailChoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** True for the topics whose mails come at once, false for those that never come. */
    public Map<MailTopic, Boolean> of(MemberId member) {
        Map<MailTopic, Boolean> choices = new EnumMap<>(MailTopic.class);
        MailTopic.optional().forEach(topic -> choices.put(topic, topic.isAtOnceByDefault()));
        jdbc.sql(CHOSEN).param("member", member.value()).query(row -> {
            choices.put(MailTopic.valueOf(row.getString("topic")), row.getBoolean("at_once"));
        });
        return Map.copyOf(choices);
    }

    boolean wants(MemberId member, MailTopic topic) {
        return of(member).getOrDefault(topic, true);
    }

    @Transactional
    public void choose(MemberId member, MailTopic topic, boolean atOnce) {
        if (!topic.isOptional()) {
            throw new IllegalArgumentException(topic + " is always sent");
        }
        jdbc.sql(CHOOSE)
                .param("member", member.value())
                .param("topic", topic.name())
                .param("atOnce", atOnce)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** All of them or none. */
    @Transactional
    public void choose(MemberId member, Map<MailTopic, Boolean> choices) {
        choices.forEach((topic, atOnce) -> choose(member, topic, atOnce));
    }

    /** What a link in a mail is about, if the link is one of ours. */
    public Optional<Unsubscription> behind(SecretToken token) {
        return find(token).map(one -> new Unsubscription(one.topic(), !wants(one.member(), one.topic())));
    }

    @Transactional
    public Optional<MailTopic> unsubscribe(SecretToken token) {
        var found = find(token);
        found.ifPresent(one -> choose(one.member(), one.topic(), false));
        return found.map(Subscription::topic);
    }

    /** The page that stops this topic for this member; none for what is always sent. */
    @Nullable
    String wayOut(MemberId member, MailTopic topic) {
        if (!topic.isOptional()) {
            return null;
        }
        var token = SecretToken.generate();
        jdbc.sql(ISSUE)
                .param("hash", token.hash())
                .param("member", member.value())
                .param("topic", topic.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return "/baja/" + token.value();
    }

    private Optional<Subscription> find(SecretToken token) {
        return jdbc.sql(BY_TOKEN)
                .param("hash", token.hash())
                .query((row, number) -> new Subscription(
                        new MemberId(row.getObject("member", UUID.class)), MailTopic.valueOf(row.getString("topic"))))
                .optional();
    }

    /** The topic that a link stops, and whether its mails do not come any more. */
    public record Unsubscription(MailTopic topic, boolean done) {}

    private record Subscription(MemberId member, MailTopic topic) {}
}

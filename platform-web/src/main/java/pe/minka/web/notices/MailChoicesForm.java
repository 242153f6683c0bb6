package pe.minka.web.notices;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import pe.minka.notifications.mail.MailTopic;

/** Which mails come; a topic that was not asked for is null and stays as it is. */
record MailChoicesForm(
        @Nullable Frequency approvals,
        @Nullable Frequency roleConfirmations,
        @Nullable Frequency arrivals,
        @Nullable Frequency colleagues,
        @Nullable Frequency invitations,
        @Nullable Frequency mentions,
        @Nullable Frequency replies,
        @Nullable Frequency lessons,
        @Nullable Frequency decisions,
        @Nullable Frequency validity,
        @Nullable Frequency reviews,
        @Nullable Frequency orphans,
        @Nullable Frequency holding,
        @Nullable Frequency recognition) {

    static MailChoicesForm of(Map<MailTopic, Boolean> choices) {
        return new MailChoicesForm(
                frequency(choices, MailTopic.APPROVALS),
                frequency(choices, MailTopic.ROLE_CONFIRMATIONS),
                frequency(choices, MailTopic.ARRIVALS),
                frequency(choices, MailTopic.COLLEAGUES),
                frequency(choices, MailTopic.INVITATIONS),
                frequency(choices, MailTopic.MENTIONS),
                frequency(choices, MailTopic.REPLIES),
                frequency(choices, MailTopic.LESSONS),
                frequency(choices, MailTopic.DECISIONS),
                frequency(choices, MailTopic.VALIDITY),
                frequency(choices, MailTopic.REVIEWS),
                frequency(choices, MailTopic.ORPHANS),
                frequency(choices, MailTopic.HOLDING),
                frequency(choices, MailTopic.RECOGNITION));
    }

    private static @Nullable Frequency frequency(Map<MailTopic, Boolean> choices, MailTopic topic) {
        var atOnce = choices.get(topic);
        return atOnce == null ? null : Frequency.of(atOnce);
    }

    Map<MailTopic, Boolean> chosen() {
        Map<MailTopic, Boolean> chosen = new EnumMap<>(MailTopic.class);
        put(chosen, MailTopic.APPROVALS, approvals);
        put(chosen, MailTopic.ROLE_CONFIRMATIONS, roleConfirmations);
        put(chosen, MailTopic.ARRIVALS, arrivals);
        put(chosen, MailTopic.COLLEAGUES, colleagues);
        put(chosen, MailTopic.INVITATIONS, invitations);
        put(chosen, MailTopic.MENTIONS, mentions);
        put(chosen, MailTopic.REPLIES, replies);
        put(chosen, MailTopic.LESSONS, lessons);
        put(chosen, MailTopic.DECISIONS, decisions);
        put(chosen, MailTopic.VALIDITY, validity);
        put(chosen, MailTopic.REVIEWS, reviews);
        put(chosen, MailTopic.ORPHANS, orphans);
        put(chosen, MailTopic.HOLDING, holding);
        put(chosen, MailTopic.RECOGNITION, recognition);
        return chosen;
    }

    private static void put(Map<MailTopic, Boolean> chosen, MailTopic topic, @Nullable Frequency frequency) {
        if (frequency != null) {
            chosen.put(topic, frequency == Frequency.AT_ONCE);
        }
    }
}

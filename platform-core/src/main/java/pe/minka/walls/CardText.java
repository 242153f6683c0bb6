package pe.minka.walls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;

/**
 * What somebody writes on a card.
 *
 * @param section the column it stands in
 * @param closesAt when a challenge takes no more answers
 * @param practice what a post is about
 */
public record CardText(
        String title,
        String text,
        String section,
        @Nullable Instant closesAt,
        @Nullable String practice) {

    public static final int LONGEST_TITLE = 150;
    public static final int LONGEST_TEXT = 4_000;

    private static final LocalDate NEVER = LocalDate.of(9999, 1, 1);
    private static final Duration LONGEST_OPEN = Duration.ofDays(366);

    public CardText {
        title = PostText.title(title, LONGEST_TITLE);
        text = PostText.text(text, LONGEST_TEXT);
        practice = practice == null || practice.isBlank() ? null : practice.strip();
    }

    /** With the last day of a challenge, which still belongs to it. */
    public static CardText of(
            String title, String text, String section, @Nullable LocalDate lastDay, @Nullable String practice) {
        return new CardText(title, text, section, lastDay == null ? null : end(lastDay), practice);
    }

    /** What is beyond the calendar of everybody is as far as anything. */
    private static Instant end(LocalDate lastDay) {
        return Peru.startOf(lastDay.isAfter(NEVER) ? NEVER : lastDay.plusDays(1));
    }

    /** Of its kind, and as long as the calendar lets it. */
    void require(CardKind kind, @Nullable Instant before, Clock clock) {
        if (kind == CardKind.SHARING && practice == null) {
            throw RuleViolation.at("practice", "walls.practice.missing");
        }
        if (kind != CardKind.SHARING && practice != null) {
            throw RuleViolation.at("practice", "walls.practice.kind");
        }
        if (closesAt == null || closesAt.equals(before)) {
            return;
        }
        var now = clock.instant();
        if (kind != CardKind.CHALLENGE) {
            throw RuleViolation.at("closes", "walls.closes.kind");
        }
        if (!closesAt.isAfter(now)) {
            throw RuleViolation.at("closes", "walls.closes.past");
        }
        if (closesAt.isAfter(now.plus(LONGEST_OPEN))) {
            throw RuleViolation.at("closes", "walls.closes.far");
        }
    }
}

package pe.minka.web.walls;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import pe.minka.members.MemberId;
import pe.minka.shared.Peru;
import pe.minka.shared.RuleViolation;
import pe.minka.walls.CardId;
import pe.minka.walls.CardText;
import pe.minka.walls.CardView;
import pe.minka.web.practices.PracticeChoices;
import pe.minka.web.writing.Typed;

/**
 * A card as its author types it.
 *
 * @param id makes sure that who sends it twice has posted it once
 * @param closes the last day of a challenge
 * @param practice the code of what a post is about, or an address with it
 * @param mention who is meant by names that several bear
 */
record CardForm(
        UUID id,
        String title,
        String text,
        String section,
        String closes,
        String practice,
        Set<UUID> mention,
        @Nullable MultipartFile file) {

    CardForm(
            @Nullable UUID id,
            @Nullable String title,
            @Nullable String text,
            @Nullable String section,
            @Nullable String closes,
            @Nullable String practice,
            @Nullable Set<@Nullable UUID> mention,
            @Nullable MultipartFile file) {
        this.id = Typed.id(id);
        this.title = Typed.text(title);
        this.text = Typed.text(text);
        this.section = Typed.text(section);
        this.closes = Typed.text(closes);
        this.practice = Typed.text(practice);
        this.mention = Typed.ids(mention);
        this.file = file;
    }

    static CardForm empty(String section, String practice) {
        return new CardForm(null, "", "", section, "", practice, null, null);
    }

    static CardForm of(CardView card) {
        var closes = card.closesAt();
        return new CardForm(
                card.id().value(),
                card.title(),
                card.text(),
                card.section(),
                closes == null ? "" : Peru.dayOf(closes).minusDays(1).toString(),
                card.practice(),
                null,
                null);
    }

    /** The same words as something else: this page has posted other ones before. */
    CardForm anew() {
        return new CardForm(null, title, text, section, closes, practice, mention, null);
    }

    CardId identity() {
        return new CardId(id);
    }

    /** Whom its author chose to mention. */
    Set<MemberId> chosen() {
        return mention.stream().map(MemberId::new).collect(Collectors.toUnmodifiableSet());
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    CardText content() {
        return CardText.of(title, text, section, lastDay(), PracticeChoices.code(practice));
    }

    private @Nullable LocalDate lastDay() {
        if (closes.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(closes.strip());
        } catch (DateTimeParseException e) {
            throw RuleViolation.at("closes", "walls.closes.unread");
        }
    }
}

package pe.minka.web.recognition;

/**
 * An insignia on the list of them.
 *
 * @param own whether whoever looks has it
 * @param state how far they are, in words; empty for a visitor
 * @param tone of the tag that says so
 */
public record BadgeCard(
        String code,
        String name,
        String tier,
        String sentence,
        BadgeMark mark,
        boolean own,
        String state,
        String tone,
        String icon) {}

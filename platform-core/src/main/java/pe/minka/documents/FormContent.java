package pe.minka.documents;

import java.util.List;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.Sheet;

/**
 * Everything the official forms hold about a practice.
 *
 * @param institutions names as they were typed; which organisations they are is not decided here
 * @param promising the mark «Práctica prometedora»
 * @param link the address of the practice, which the form may also show as QR
 */
public record FormContent(
        Sheet sheet,
        List<String> institutions,
        Mark promising,
        String number,
        String region,
        String link,
        ExpertBlock expert) {

    public static final FormContent EMPTY =
            new FormContent(Sheet.EMPTY, List.of(), Mark.NOT_MADE, "", "", "", ExpertBlock.NONE);

    public FormContent {
        institutions = List.copyOf(institutions);
        number = number.strip();
        region = region.strip();
        link = link.strip();
    }

    public static FormContent of(Sheet sheet) {
        return new FormContent(sheet, List.of(), Mark.NOT_MADE, "", "", "", ExpertBlock.NONE);
    }

    /** Nobody has filled in anything. */
    public boolean isEmpty() {
        boolean unwritten = java.util.stream.Stream.of(Section.values())
                .allMatch(section -> sheet.content(section).isEmpty());
        return unwritten
                && institutions.isEmpty()
                && promising == Mark.NOT_MADE
                && number.isEmpty()
                && region.isEmpty()
                && link.isEmpty()
                && expert.isEmpty();
    }
}

package pe.minka.documents.forms;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import pe.minka.documents.ExpertBlock;
import pe.minka.documents.FormContent;
import pe.minka.documents.FormField;
import pe.minka.documents.Mark;

/** Makes of the answers everything a form says. */
final class ContentMaker {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s()<>]+");
    /** Also by a comma or «y» where the next one begins as organisations do: «UGEL 01, 02 y 03» stays one. */
    private static final Pattern DIVIDED = Pattern.compile(
            "[\\n;]|(?:,|\\s+[ye])\\s+(?=(?:DRE|GRE|UGEL|Municipalidad|Gobierno|Direcci\u00f3n|Gerencia|Unidad)\\b)");

    private final Filing filing;
    private final SheetMaker sheet;

    ContentMaker(Filing filing, FormWords words) {
        this.filing = filing;
        this.sheet = new SheetMaker(filing, words);
    }

    FormContent content() {
        return new FormContent(
                sheet.sheet(),
                institutions(),
                promising(),
                line(FormField.NUMBER),
                line(FormField.REGION),
                link(),
                expert());
    }

    private String line(FormField field) {
        return sheet.fitting(Prose.oneLine(filing.answers(field)), field);
    }

    private List<String> institutions() {
        return filing.answers(FormField.INSTITUTIONS).stream()
                .flatMap(line -> Stream.of(DIVIDED.split(line.text(), -1)))
                .map(name -> name.strip().replaceFirst("^- ", ""))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Mark promising() {
        String text = Prose.text(filing.answers(FormField.PROMISING));
        Mark mark = MarkReader.read(text);
        if (mark == Mark.UNCLEAR) {
            sheet.leave(FormField.PROMISING, text);
        }
        return mark;
    }

    private String link() {
        String text = line(FormField.LINK);
        var address = ADDRESS.matcher(text);
        return address.find() ? address.group() : text;
    }

    private ExpertBlock expert() {
        String name = sheet.text(FormField.EXPERT_NAME);
        String block = sheet.text(FormField.EXPERT);
        String post = sheet.text(FormField.EXPERT_POST);
        String institution = sheet.text(FormField.EXPERT_INSTITUTION);
        String together = name.isEmpty() ? block : name;
        if (!name.isEmpty() && !block.isEmpty()) {
            sheet.leave(FormField.EXPERT, block);
        }
        if (post.isEmpty() && institution.isEmpty()) {
            var person = ExpertText.of(together);
            return expert(person.name(), person.post(), person.institution());
        }
        return expert(together, post, institution);
    }

    private ExpertBlock expert(String name, String post, String institution) {
        return new ExpertBlock(
                name,
                post,
                institution,
                sheet.text(FormField.KEY_ASPECT),
                sheet.text(FormField.IMPROVEMENTS),
                sheet.text(FormField.RECOMMENDATIONS));
    }
}

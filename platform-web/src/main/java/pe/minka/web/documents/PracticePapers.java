package pe.minka.web.documents;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import pe.minka.documents.DocumentWriter;
import pe.minka.documents.ExpertBlock;
import pe.minka.documents.FormContent;
import pe.minka.documents.Mark;
import pe.minka.members.Access;
import pe.minka.practices.CreditView;
import pe.minka.practices.DraftView;
import pe.minka.practices.ExpertCommentView;
import pe.minka.practices.ExpertReading;
import pe.minka.practices.PracticeId;
import pe.minka.practices.PracticePage;
import pe.minka.practices.PracticeReading;
import pe.minka.practices.RouteReading;
import pe.minka.practices.route.Classification;
import pe.minka.practices.sheet.Sheet;
import pe.minka.shared.NotFound;

/** Writes a practice as an official document: what is published for everybody, the draft for its team. */
@Component
public class PracticePapers {

    private final PracticeReading reading;
    private final ExpertReading experts;
    private final RouteReading routes;
    private final DocumentWriter writer;
    private final FormPdf pdf;
    private final String baseUrl;

    PracticePapers(
            PracticeReading reading,
            ExpertReading experts,
            RouteReading routes,
            DocumentWriter writer,
            FormPdf pdf,
            @Value("${minka.base-url}") String baseUrl) {
        this.reading = reading;
        this.experts = experts;
        this.routes = routes;
        this.writer = writer;
        this.pdf = pdf;
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    byte[] published(String code, DocumentFile file) {
        PracticePage page = reading.page(code);
        return write(file, content(code, page.sheet(), page.organisations(), promising(code), expert(page.id())));
    }

    /** A practice that is not published is there for its team only. */
    public byte[] readable(Access me, String code, DocumentFile file) {
        try {
            return published(code, file);
        } catch (NotFound unpublished) {
            return draft(me, code, file);
        }
    }

    byte[] draft(Access me, String code, DocumentFile file) {
        DraftView draft = reading.draft(me, code);
        Mark mark = draft.stage() == null ? Mark.NOT_MADE : promising(code);
        return write(file, content(code, draft.sheet(), draft.organisations(), mark, expert(draft.id())));
    }

    /** The form nobody has filled in yet. */
    byte[] empty(DocumentFile file) {
        return write(file, FormContent.EMPTY);
    }

    /** Where the short address of a practice is. */
    String shortAddress(String code) {
        return baseUrl + ShortAddressController.ROOT + code;
    }

    /** It is what reviewers found, not what its authors say. */
    private Mark promising(String code) {
        var found = routes.summary(code).assessments().classification();
        return found == Classification.PROMISING ? Mark.MADE : Mark.NOT_MADE;
    }

    /** The form has room for one: whoever said it first. */
    private ExpertBlock expert(PracticeId practice) {
        return experts.published(practice).stream()
                .findFirst()
                .map(PracticePapers::block)
                .orElse(ExpertBlock.NONE);
    }

    private static ExpertBlock block(ExpertCommentView comment) {
        var remarks = comment.remarks();
        return new ExpertBlock(
                comment.name(),
                remarks.post(),
                remarks.institution(),
                remarks.keyAspect(),
                remarks.improvements(),
                remarks.recommendations());
    }

    private FormContent content(
            String code, Sheet sheet, List<CreditView> organisations, Mark promising, ExpertBlock expert) {
        List<String> names = organisations.stream()
                .map(credit -> credit.organisation().label())
                .toList();
        String region = organisations.getFirst().organisation().regionName();
        return new FormContent(sheet, names, promising, code, region == null ? "" : region, shortAddress(code), expert);
    }

    private byte[] write(DocumentFile file, FormContent content) {
        return switch (file.type()) {
            case DOCX -> writer.write(file.kind(), content);
            case PDF -> pdf.write(file.kind(), content);
        };
    }
}

package pe.minka.web.writing;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.ui.Model;
import pe.minka.members.Access;
import pe.minka.writing.SavedPart;
import pe.minka.writing.Saving;
import pe.minka.writing.WrittenPart;

/** What the pages of parts have to be told by those whose parts they are. */
public interface Writable<P extends PartPage, C extends WrittenPart> {

    /** The part written on the page of that name. */
    P part(String slug);

    Class<? extends PartForm<C>> type(P part);

    /** With one more empty line where there are lines. */
    PartForm<C> form(C content, int revision);

    /** The part for somebody who may write it; the model gets everything its page and its fields show. */
    Standing<C> open(Access me, String code, P part, Model model);

    Saving<C> save(Access me, String code, P part, C content, int seen);

    List<WrittenLine> lines(C content);

    /** What the part said before somebody else or some other day replaced it, the latest first. */
    List<SavedPart<C>> past(Access me, String code, P part);

    /** Where a button of the part's own leads once it has been saved. */
    default Optional<String> detour(P part, String code, HttpServletRequest request) {
        return Optional.empty();
    }
}

package pe.minka.web.documents;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.practices.PracticePage;
import pe.minka.shared.Qr;
import pe.minka.web.practices.PracticeExtra;

/** The documents of a practice to take along, its short address and the code a camera reads. */
@Component
@Order(90)
class DocumentsOnPractice implements PracticeExtra {

    private final PracticePapers papers;

    DocumentsOnPractice(PracticePapers papers) {
        this.papers = papers;
    }

    /** What the card shows. */
    record Card(String code, String address, Qr picture) {}

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public Optional<Part> part(PracticePage page, @Nullable Access reader) {
        String address = papers.shortAddress(page.code());
        return Optional.of(new Part("documents/on-practice", new Card(page.code(), address, Qr.of(address))));
    }
}

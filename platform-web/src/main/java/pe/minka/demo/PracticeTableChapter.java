package pe.minka.demo;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import pe.minka.imports.PracticeBatches;

/** The administration looked at what a table of practices would bring, and has not decided yet. */
@Component
@Order(112)
@DemoOnly
class PracticeTableChapter implements DemoChapter {

    private static final String FILE = "practicas-de-ayacucho.csv";
    private static final int DAYS_AGO = 3;

    private final DemoCast cast;
    private final DemoStory story;
    private final PracticeBatches batches;

    PracticeTableChapter(DemoCast cast, DemoStory story, PracticeBatches batches) {
        this.cast = cast;
        this.story = story;
        this.batches = batches;
    }

    @Override
    public String name() {
        return "tabla-de-practicas";
    }

    @Override
    public void load() {
        story.tell(List.of(new DemoStory.Act(cast.dates().at(DAYS_AGO), this::bring)));
    }

    private void bring() {
        batches.preview(cast.account(DemoCast.NATIONAL), FILE, DemoFiles.bytes("practice-table"));
    }
}

package pe.minka.documents;

import java.util.List;

/** Where every piece of a document went, in its order: nothing that was read is missing here. */
public record PlacementReport(List<Placement> placed, List<UnplacedText> unplaced) {

    public PlacementReport {
        placed = List.copyOf(placed);
        unplaced = List.copyOf(unplaced);
    }
}

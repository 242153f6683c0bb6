package pe.minka.web.walls;

import java.util.List;
import pe.minka.files.FileView;
import pe.minka.walls.CardView;

/** A card in a list: the beginning of its text, and how many files it has. */
record CardLine(CardView card, String excerpt, List<FileView> files) {

    CardLine {
        files = List.copyOf(files);
    }

    public String motif() {
        return WallPath.motif(card.kind());
    }
}

package pe.minka.walls;

import java.util.List;

/** A part of the cards of a wall; more of them may follow. */
public record CardPage(List<CardView> cards, boolean more) {

    public CardPage {
        cards = List.copyOf(cards);
    }
}

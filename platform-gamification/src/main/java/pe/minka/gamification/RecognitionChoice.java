package pe.minka.gamification;

/** What a member chose: how to be shown in the rankings, and whether to stay away from them for a while (pausa). */
public record RecognitionChoice(Visibility visibility, boolean paused) {

    static final RecognitionChoice INITIAL = new RecognitionChoice(Visibility.NAMED, false);
}

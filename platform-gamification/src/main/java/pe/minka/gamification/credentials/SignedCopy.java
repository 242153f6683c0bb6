package pe.minka.gamification.credentials;

/** A credential as its owner takes it along: as it is, or inside a drawing of the insignia. */
public record SignedCopy(BadgeFacts badge, String token) {

    public String inside(String drawing) {
        return BakedImage.bake(drawing, token);
    }
}

package pe.minka.shared;

/** Somebody tried what their role, rank or region does not allow. */
public class Forbidden extends RuntimeException {

    public Forbidden(String fact) {
        super(fact);
    }
}

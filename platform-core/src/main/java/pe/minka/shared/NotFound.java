package pe.minka.shared;

/** What was asked for is not there, or not there for the one who asks. */
public class NotFound extends RuntimeException {

    public NotFound(String what) {
        super(what);
    }
}

package pe.minka.members;

/** More people are entering at this moment than passwords can be checked; in a few seconds there is room again. */
public class PasswordsBusy extends RuntimeException {

    PasswordsBusy() {
        super("too many passwords at once");
    }
}

package pe.minka.setup;

/** The platform refuses to start; the message tells the operator what to mend. */
class SetupProblem extends RuntimeException {

    SetupProblem(String message) {
        super(message);
    }
}

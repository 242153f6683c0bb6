package pe.minka.factors;

import java.time.Duration;

/** What became of a code or a passkey that somebody showed. */
public sealed interface Proof {

    record Right() implements Proof {}

    record Wrong() implements Proof {}

    /** Too many wrong ones: nothing was looked at. */
    record Wait(Duration duration) implements Proof {}
}

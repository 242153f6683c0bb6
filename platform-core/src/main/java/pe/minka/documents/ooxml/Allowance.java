package pe.minka.documents.ooxml;

import pe.minka.documents.DocumentRefused;
import pe.minka.documents.DocumentRefused.Reason;

/** Bytes that all parts of a document share while they are unpacked: what says it is small is not believed. */
final class Allowance {

    private long left;

    Allowance(long bytes) {
        left = bytes;
    }

    void spend(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw new DocumentRefused(Reason.BOMB);
        }
    }
}

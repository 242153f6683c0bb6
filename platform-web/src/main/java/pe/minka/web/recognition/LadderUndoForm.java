package pe.minka.web.recognition;

import org.jspecify.annotations.Nullable;
import pe.minka.members.Reason;
import pe.minka.web.writing.Typed;

/** Why a change of the standings is taken back; version and stamp are what was on the page. */
record LadderUndoForm(Integer version, String seen, String reason) {

    LadderUndoForm(@Nullable Integer version, @Nullable String seen, @Nullable String reason) {
        this.version = version == null ? 0 : version;
        this.seen = Typed.text(seen);
        this.reason = Typed.text(reason);
    }

    Reason toReason() {
        return new Reason(reason);
    }
}

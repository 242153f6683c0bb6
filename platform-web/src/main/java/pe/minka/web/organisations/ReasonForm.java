package pe.minka.web.organisations;

/** Why something is closed, and which state of it was seen. */
record ReasonForm(String reason, Integer version) {

    ReasonForm {
        reason = reason == null ? "" : reason;
        version = version == null ? -1 : version;
    }
}

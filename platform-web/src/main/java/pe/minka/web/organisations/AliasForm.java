package pe.minka.web.organisations;

/** One more name people use, or one they do not use any longer. */
record AliasForm(String alias) {

    AliasForm {
        alias = alias == null ? "" : alias;
    }
}

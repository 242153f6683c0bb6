package pe.minka.web.factor;

import org.jspecify.annotations.Nullable;

/** What somebody shows for the second step: a code as typed, or what a passkey answered. */
record StepForm(String codigo, String llave, String volver) {

    StepForm(@Nullable String codigo, @Nullable String llave, @Nullable String volver) {
        this.codigo = codigo == null ? "" : codigo;
        this.llave = llave == null ? "" : llave;
        this.volver = volver == null ? "" : volver;
    }

    boolean hasPasskey() {
        return !llave.isBlank();
    }
}

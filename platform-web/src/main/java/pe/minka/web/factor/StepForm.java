package pe.minka.web.factor;

import org.jspecify.annotations.Nullable;

/** What somebody shows for the second step: a code as typed, what a passkey answered, or the password where there is none. */
record StepForm(String codigo, String llave, String clave, String volver) {

    StepForm(@Nullable String codigo, @Nullable String llave, @Nullable String clave, @Nullable String volver) {
        this.codigo = codigo == null ? "" : codigo;
        this.llave = llave == null ? "" : llave;
        this.clave = clave == null ? "" : clave;
        this.volver = volver == null ? "" : volver;
    }

    boolean hasPasskey() {
        return !llave.isBlank();
    }
}

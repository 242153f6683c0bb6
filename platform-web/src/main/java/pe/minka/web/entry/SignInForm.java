package pe.minka.web.entry;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;

/** The fields have the Spanish names that browsers and password managers have stored them under. */
record SignInForm(
        @NotBlank(message = "{entry.mail.missing}") @Size(max = 254, message = "{entry.mail.invalid}")
        String correo,

        @NotEmpty(message = "{entry.password.missing}") String clave,
        Boolean mantener,
        String volver) {

    SignInForm {
        mantener = Boolean.TRUE.equals(mantener);
        correo = correo == null ? "" : correo;
        clave = clave == null ? "" : clave;
        volver = volver == null ? "" : volver;
    }
}

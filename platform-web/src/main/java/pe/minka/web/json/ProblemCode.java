package pe.minka.web.json;

import java.util.Arrays;
import java.util.Locale;

/** Every code a problem of the API can have: clients build on them, so one is never renamed. */
public enum ProblemCode {
    PETICION_INVALIDA(400),
    SIN_IDENTIFICACION(401),
    SIN_PERMISO(403),
    CLAVE_INSUFICIENTE(403),
    FALTA_CSRF(403),
    NO_ENCONTRADO(404),
    METODO_NO_ADMITIDO(405),
    FORMATO_NO_ADMITIDO(406),
    REGLA_INCUMPLIDA(409),
    CAMBIO_SIMULTANEO(409),
    OTRA_REVISION(412),
    DEMASIADO_GRANDE(413),
    CONTENIDO_NO_ADMITIDO(415),
    CLAVE_REPETIDA(422),
    ARCHIVO_NO_ADMITIDO(422),
    EVIDENCIA_DESCONOCIDA(422),
    FALTA_REVISION(428),
    DEMASIADAS_PETICIONES(429),
    ERROR_INTERNO(500),
    NO_DISPONIBLE(503),
    SIN_ESPACIO(507);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** As it is written in an answer. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one that says most about a status; what we know nothing more of is a mistake of the request, or ours. */
    public static ProblemCode of(int status) {
        return Arrays.stream(values())
                .filter(code -> code.status == status)
                .findFirst()
                .orElse(status < ERROR_INTERNO.status ? PETICION_INVALIDA : ERROR_INTERNO);
    }
}

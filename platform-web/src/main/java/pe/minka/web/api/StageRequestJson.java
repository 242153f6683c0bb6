package pe.minka.web.api;

import java.time.Instant;
import java.util.UUID;
import pe.minka.practices.Stage;

/** What a holder asks for on the route. */
record StageRequestJson(UUID id, Stage stage, String words, Instant at) {}

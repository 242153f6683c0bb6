package pe.minka.web.api;

import java.util.UUID;

/** A draft that was begun, and the code by which everything else about it is asked. */
record DraftJson(UUID id, String code, String title) {}

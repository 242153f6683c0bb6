package pe.minka.practices;

import java.time.Instant;
import pe.minka.members.MemberId;

/** The holder asks for the next stage (pedido de avance), and nobody has answered yet. */
public record StageRequest(RequestId id, Stage stage, String words, MemberId by, Instant at) {}

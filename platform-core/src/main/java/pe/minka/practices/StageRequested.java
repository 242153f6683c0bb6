package pe.minka.practices;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** The holder of a practice asks for its next stage. */
@NamedInterface("events")
public record StageRequested(PracticeId practice, String code, String title, Stage stage, MemberId by, Instant at) {}

package pe.minka.lessons;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A reviewer gave a lesson back to its author with reasons. */
@NamedInterface("events")
public record LessonReturned(LessonId lesson, String code, MemberId author, MemberId reviewer, Instant at) {}

package pe.minka.lessons;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** An author took a lesson back before anybody had reviewed it. */
@NamedInterface("events")
public record LessonWithdrawn(LessonId lesson, String code, MemberId author, Instant at) {}

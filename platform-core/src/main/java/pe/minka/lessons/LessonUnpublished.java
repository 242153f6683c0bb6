package pe.minka.lessons;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** A lesson is no longer there for others: its author withdrew the authorisation, or an administrator had cause. */
@NamedInterface("events")
public record LessonUnpublished(LessonId lesson, String code, MemberId author, MemberId by, Instant at) {}

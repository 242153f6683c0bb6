package pe.minka.lessons;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.lessons.form.Impact;
import pe.minka.members.MemberId;

/** A lesson is there for everybody. */
@NamedInterface("events")
public record LessonPublished(
        LessonId lesson, String code, String title, Impact impact, MemberId author, MemberId reviewer, Instant at) {}

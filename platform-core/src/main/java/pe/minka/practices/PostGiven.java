package pe.minka.practices;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;
import pe.minka.members.MemberId;

/** The holder of a practice has made somebody of its team the holder or the deputy. */
@NamedInterface("events")
public record PostGiven(
        PracticeId practice, String code, String title, MemberId member, Post post, MemberId by, Instant at) {}

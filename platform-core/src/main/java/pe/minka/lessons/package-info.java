/**
 * Lessons learned (lecciones aprendidas): what somebody understood by looking at why a result came out well or badly.
 * An author writes one, somebody from elsewhere reviews it, and it is there for everybody only while its author
 * authorises to share it. Other modules hear {@link pe.minka.lessons.LessonPublished} and
 * {@link pe.minka.lessons.LessonUnpublished}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "organisations",
            "members",
            "members :: events",
            "conversations",
            "writing",
            "practices",
            "practices :: sheet"
        })
@NullMarked
package pe.minka.lessons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

package pe.minka.practices;

import java.time.Instant;
import pe.minka.members.MemberId;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;

/** A section as it was last saved. */
public record SavedSection(Section section, int revision, SectionContent content, MemberId by, Instant at) {}

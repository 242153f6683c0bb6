package pe.minka.gamification.drafts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import pe.minka.members.Reason;

/**
 * A draft becomes the rules.
 *
 * @param revision the one that whoever decides has read
 * @param from the day its rules are in force from; from now on when there is none
 * @param past whether its season is counted anew with it, which is from now on
 * @param replacing whether versions that are planned may give way
 */
public record ApplyDraft(int revision, @Nullable LocalDate from, boolean past, boolean replacing, Reason reason) {}

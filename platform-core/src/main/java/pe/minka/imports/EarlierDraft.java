package pe.minka.imports;

import java.time.Instant;
import pe.minka.members.MemberView;

/**
 * What was made of the same document before, by the same person or in the same organisation.
 *
 * @param mine whoever asks writes it
 */
public record EarlierDraft(
        FormSubject subject, String code, MemberView by, Instant at, boolean mine, boolean published) {}

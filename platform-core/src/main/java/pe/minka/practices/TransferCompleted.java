package pe.minka.practices;

import java.time.LocalDate;
import pe.minka.organisations.OrganisationId;

/**
 * Another organisation has taken a practice over and confirms its results (transferencia).
 *
 * @param origin names the transfer for whoever tells of it
 */
public record TransferCompleted(String origin, TransferKind kind, OrganisationId receiver, LocalDate completedOn) {}

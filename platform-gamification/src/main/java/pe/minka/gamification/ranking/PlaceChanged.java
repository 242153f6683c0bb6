package pe.minka.gamification.ranking;

import pe.minka.gamification.ledger.ParticipantId;

/** Somebody belongs on other boards than before, once the transaction this is told in has ended well. */
public record PlaceChanged(ParticipantId participant) {}

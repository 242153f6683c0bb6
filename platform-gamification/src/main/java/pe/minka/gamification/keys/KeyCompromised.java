package pe.minka.gamification.keys;

/** A key came into wrong hands: whatever it signed that is to be checked by others has to be signed with another one. */
public record KeyCompromised(String key) {}

package pe.minka.gamification.badges;

/** An award and the version of the insignia it was given by. */
public record Given(Award award, BadgeView badge) {}

package pe.minka.practices.route;

import java.util.Collection;

/** What a practice may call itself: buena práctica, práctica prometedora, iniciativa en documentación. */
public enum Classification {
    GOOD,
    PROMISING,
    DOCUMENTING;

    private static final int ALL = 4;

    /** What is not assessed counts as not met. */
    public static Classification of(Collection<Assessment> assessments) {
        long met = assessments.stream()
                .filter(assessment -> assessment == Assessment.MET)
                .count();
        if (met == ALL) {
            return GOOD;
        }
        return met == ALL - 1 ? PROMISING : DOCUMENTING;
    }
}

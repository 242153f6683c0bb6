package pe.minka.notifications;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything a notice can say; its Spanish is in the bundle, with these parameters in this order. */
public enum NoticeKind {
    APPROVAL_WAITS("/admin/solicitudes"),
    ROLE_CONFIRMATION_WAITS("/admin/roles"),
    ROLE_NOT_CONFIRMED("/admin/personas"),
    MEMBER_ARRIVED("/admin/personas"),
    WELCOMED(null),
    ROLE_GRANTED(null),
    ROLE_REVOKED(null),
    COLLEAGUE_JOINED(null),
    PRACTICE_INVITED("/mi/practicas"),
    PRACTICE_JOINED(null),
    EXPERT_INVITED("/mi/practicas"),
    EXPERT_COMMENTED(null),
    EXPERT_CORRECTED(null),
    EXPERT_WITHDREW(null),
    LESSON_WAITS("/lecciones/revision"),
    LESSON_RETURNED("/mi/lecciones"),
    LESSON_PUBLISHED("/mi/lecciones"),
    LESSON_UNPUBLISHED("/mi/lecciones");

    private final @Nullable String collection;

    NoticeKind(@Nullable String collection) {
        this.collection = collection;
    }

    /** Where several of them together lead; without a page of their own, where the newest leads. */
    String target(int count, String link) {
        return count > 1 && collection != null ? collection : link;
    }

    List<String> parameters() {
        return switch (this) {
            case APPROVAL_WAITS, MEMBER_ARRIVED, COLLEAGUE_JOINED -> List.of("member", "organisation");
            case ROLE_CONFIRMATION_WAITS, ROLE_NOT_CONFIRMED -> List.of("member");
            case ROLE_GRANTED, ROLE_REVOKED -> List.of("role", "scope");
            case PRACTICE_INVITED, PRACTICE_JOINED, EXPERT_INVITED -> List.of("member", "practice");
            case EXPERT_COMMENTED, EXPERT_CORRECTED, EXPERT_WITHDREW -> List.of("practice");
            case LESSON_WAITS, LESSON_RETURNED, LESSON_PUBLISHED, LESSON_UNPUBLISHED -> List.of("lesson");
            case WELCOMED -> List.of();
        };
    }

    /** As the bundle names it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package pe.minka.notifications;

import java.util.Set;

/** Notices of these kinds are kept and shown to nobody for now, because what they speak of is hidden. */
public interface SilencedKinds {

    Set<NoticeKind> now();
}

package pe.minka.demo;

import org.jspecify.annotations.Nullable;
import pe.minka.practices.sheet.ExpertRemarks;

/**
 * A comment as {@code demo/experts.json} tells of it: by a demo account, or by a guest who came by a link.
 *
 * @param correction what it says today, when it was corrected
 * @param waiting asked for and not published
 */
record DemoExpert(
        String practice,
        int daysAgo,
        @Nullable String account,
        @Nullable Guest guest,
        @Nullable Boolean waiting,
        ExpertRemarks remarks,
        @Nullable ExpertRemarks correction) {

    record Guest(String name, String mail) {}
}

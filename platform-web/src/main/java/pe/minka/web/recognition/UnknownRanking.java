package pe.minka.web.recognition;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * A ranking there is not: its filters say which of them names nothing, and nothing is shown that could be taken for it.
 *
 * @param table what was chosen beside the form
 */
record UnknownRanking(
        String address,
        List<? extends RankingFilter<?>> filters,
        @Nullable String table) {

    UnknownRanking {
        filters = List.copyOf(filters);
    }

    String page(HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("unknown", this);
        return "recognition/ranking-unknown";
    }
}

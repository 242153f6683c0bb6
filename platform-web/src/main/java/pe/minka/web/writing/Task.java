package pe.minka.web.writing;

import org.jspecify.annotations.Nullable;
import pe.minka.writing.PartState;

/**
 * A part as a line of the list of tasks.
 *
 * @param brief its name beside a page
 * @param state null of what is never asked for
 */
public record Task(
        String code,
        int number,
        String name,
        String brief,
        String href,
        @Nullable PartState state) {

    public boolean isOpen() {
        return state != null && !isComplete();
    }

    public boolean isBegun() {
        return state == PartState.IN_PROGRESS;
    }

    public boolean isComplete() {
        return state == PartState.COMPLETE;
    }
}

package pe.minka.statistics;

import java.util.Set;

/** Figures with these codes are shown to nobody for now, because what they count is hidden. */
public interface HiddenFigures {

    Set<String> now();
}

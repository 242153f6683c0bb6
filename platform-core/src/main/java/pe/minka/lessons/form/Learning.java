package pe.minka.lessons.form;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import pe.minka.writing.Gap;
import pe.minka.writing.Items;
import pe.minka.writing.Wording;

/** What was done about it, what was learnt, and what others should do in a like situation. */
public record Learning(List<Action> items, String lesson, String recommendation) implements LessonPart {

    public static final int MOST = 20;
    public static final int LONGEST = 2_000;
    public static final Learning NONE = new Learning(List.of(), "", "");

    public Learning {
        items = Items.written(items, MOST);
        lesson = Wording.clean(lesson);
        recommendation = Wording.clean(recommendation);
    }

    /** A solution or an action of improvement. */
    public record Action(UUID id, String text) implements Items.Item {

        public static final int LONGEST = 1_000;

        public Action {
            text = Wording.clean(text);
        }

        @Override
        public boolean isBlank() {
            return text.isEmpty();
        }

        @Override
        public List<Gap> gaps() {
            return Wording.fitting("text", text, LONGEST).stream().toList();
        }
    }

    @Override
    public boolean isEmpty() {
        return items.isEmpty() && Wording.allBlank(lesson, recommendation);
    }

    @Override
    public List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>(Items.gaps(items, "lessons.gap.noAction"));
        Wording.fitting("lesson", lesson, LONGEST).ifPresent(gaps::add);
        Wording.fitting("recommendation", recommendation, LONGEST).ifPresent(gaps::add);
        return List.copyOf(gaps);
    }
}

package pe.minka.web.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pe.minka.imports.BroughtLesson;
import pe.minka.imports.LessonPlace;

/** What somebody decides about the document of a lesson; values that mean nothing are no decision. */
record LessonPlacingForm(String title, List<String> places) {

    LessonPlacingForm(@Nullable String title, @Nullable List<String> places) {
        this.title = title == null ? "" : title;
        this.places = places == null ? List.of() : new ArrayList<>(places);
    }

    static LessonPlacingForm of(BroughtLesson brought) {
        return new LessonPlacingForm(
                brought.title(),
                brought.loose().stream()
                        .map(piece -> LessonPlace.SITUATION.name())
                        .toList());
    }

    List<LessonPlace> chosen() {
        return places.stream().map(LessonPlacingForm::place).toList();
    }

    private static LessonPlace place(@Nullable String chosen) {
        for (LessonPlace place : LessonPlace.values()) {
            if (place.name().equals(chosen)) {
                return place;
            }
        }
        return LessonPlace.SITUATION;
    }
}

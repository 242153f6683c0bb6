package pe.minka.web.api;

import java.util.List;
import java.util.Map;
import org.mapstruct.InjectionStrategy;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.ReportingPolicy;
import pe.minka.lessons.FoundLessons;
import pe.minka.lessons.LessonCard;
import pe.minka.lessons.LessonFacet;
import pe.minka.lessons.LessonView;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.General;
import pe.minka.lessons.form.Learning;

/** Lessons to what leaves the platform. */
@Mapper(
        componentModel = MappingConstants.ComponentModel.SPRING,
        implementationName = "Mapped<CLASS_NAME>",
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        uses = ApiMapper.class,
        injectionStrategy = InjectionStrategy.CONSTRUCTOR)
interface LessonMapper {

    List<LessonCardJson> cards(List<LessonCard> cards);

    List<LessonsJson.Count> counts(List<LessonFacet.Count> counts);

    default LessonsJson.Facets facets(FoundLessons found) {
        return new LessonsJson.Facets(
                counts(found.counts(LessonFacet.IMPACT)),
                counts(found.counts(LessonFacet.THEME)),
                counts(found.counts(LessonFacet.REGION)),
                counts(found.counts(LessonFacet.YEAR)));
    }

    default LessonJson lesson(LessonView view) {
        var content = view.content();
        return lesson(view, content.general(), content.experience(), content.learning());
    }

    @Mapping(target = "code", source = "view.code")
    @Mapping(target = "version", source = "view.version")
    @Mapping(target = "organisation", source = "view.organisation")
    @Mapping(target = "title", source = "experience.title")
    @Mapping(target = "actions", source = "learning.items")
    @Mapping(target = "practices", source = "view.practices")
    LessonJson lesson(LessonView view, General general, Experience experience, Learning learning);

    default String action(Learning.Action action) {
        return action.text();
    }

    default List<LessonJson.Link> links(Map<String, String> practices) {
        return practices.entrySet().stream()
                .map(one -> new LessonJson.Link(one.getKey(), one.getValue()))
                .toList();
    }
}

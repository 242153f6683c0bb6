package pe.minka.web.api;

import org.mapstruct.Mapper;
import org.mapstruct.MappingConstants;
import org.mapstruct.ReportingPolicy;
import pe.minka.lessons.form.Experience;
import pe.minka.lessons.form.General;
import pe.minka.lessons.form.Learning;
import pe.minka.lessons.form.LessonPart;
import pe.minka.lessons.form.Sharing;

/** Parts of a lesson to what programs read and write, and back. */
@Mapper(
        componentModel = MappingConstants.ComponentModel.SPRING,
        implementationName = "Mapped<CLASS_NAME>",
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface LessonPartMapper {

    default LessonPartJson json(LessonPart part) {
        return switch (part) {
            case Experience one -> experience(one);
            case Learning one -> learning(one);
            case General one -> general(one);
            case Sharing one -> sharing(one);
        };
    }

    default LessonPart part(LessonPartJson sent) {
        return switch (sent) {
            case LessonPartJson.Experience one -> written(one);
            case LessonPartJson.Learning one -> written(one);
            case LessonPartJson.General one -> written(one);
            case LessonPartJson.Sharing one -> written(one);
        };
    }

    LessonPartJson.Experience experience(Experience part);

    LessonPartJson.Learning learning(Learning part);

    LessonPartJson.General general(General part);

    LessonPartJson.Sharing sharing(Sharing part);

    Experience written(LessonPartJson.Experience sent);

    Learning written(LessonPartJson.Learning sent);

    General written(LessonPartJson.General sent);

    Sharing written(LessonPartJson.Sharing sent);
}

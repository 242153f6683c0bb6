package pe.minka.web.api;

import java.util.List;
import org.mapstruct.InjectionStrategy;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingConstants;
import org.mapstruct.ReportingPolicy;
import pe.minka.practices.EvidenceView;
import pe.minka.practices.ExpertCommentView;
import pe.minka.practices.PersonView;
import pe.minka.practices.PracticeCard;
import pe.minka.practices.PracticePage;
import pe.minka.practices.SimilarPractice;
import pe.minka.practices.VersionView;
import pe.minka.practices.route.Classification;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Sheet;

/** Practices to what leaves the platform. */
@Mapper(
        componentModel = MappingConstants.ComponentModel.SPRING,
        implementationName = "Mapped<CLASS_NAME>",
        unmappedTargetPolicy = ReportingPolicy.ERROR,
        uses = ApiMapper.class,
        injectionStrategy = InjectionStrategy.CONSTRUCTOR)
interface PracticeMapper {

    List<PracticeCardJson> cards(List<PracticeCard> cards);

    List<SimilarPracticeJson> similar(List<SimilarPractice> practices);

    List<PracticeVersionJson> versions(List<VersionView> versions);

    @Mapping(target = "id", source = "page.id")
    @Mapping(target = "version", source = "page.version.number")
    @Mapping(target = "versionAt", source = "page.version.at")
    @Mapping(target = "title", source = "presentation.title")
    @Mapping(target = "problem", source = "sheet.problem.text")
    @Mapping(target = "description", source = "sheet.description.text")
    @Mapping(target = "strategy", source = "sheet.strategy.items")
    @Mapping(target = "components", source = "sheet.components.items")
    @Mapping(target = "results", source = "sheet.results.items")
    @Mapping(target = "criteria", source = "sheet.criteria")
    @Mapping(target = "expertComments", source = "comments")
    @Mapping(target = "classification", source = "classification")
    @Mapping(target = "reference", source = "reference")
    PracticeJson practice(
            PracticePage page,
            Sheet sheet,
            Presentation presentation,
            List<ExpertCommentView> comments,
            Classification classification,
            boolean reference);

    @Mapping(target = ".", source = "edition.remarks")
    @Mapping(target = "name", source = "name")
    @Mapping(target = "edition", source = "edition.number")
    @Mapping(target = "versionRead", source = "edition.versionRead")
    @Mapping(target = "publishedAt", source = "since")
    @Mapping(target = "editedAt", source = "edition.at")
    ExpertCommentJson comment(ExpertCommentView comment);

    @Mapping(target = "name", source = "person.name")
    PracticeJson.Person person(PersonView view);

    PracticeJson.Evidence evidence(EvidenceView view);
}

package pe.minka.web.api;

import org.mapstruct.Mapper;
import org.mapstruct.MappingConstants;
import org.mapstruct.ReportingPolicy;
import pe.minka.practices.sheet.Components;
import pe.minka.practices.sheet.Criteria;
import pe.minka.practices.sheet.Narrative;
import pe.minka.practices.sheet.Presentation;
import pe.minka.practices.sheet.Results;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.practices.sheet.Strategy;

/** Sections of a sheet to what programs read and write, and back. */
@Mapper(
        componentModel = MappingConstants.ComponentModel.SPRING,
        implementationName = "Mapped<CLASS_NAME>",
        unmappedTargetPolicy = ReportingPolicy.ERROR)
interface SectionContentMapper {

    default SectionContentJson json(SectionContent content) {
        return switch (content) {
            case Presentation one -> presentation(one);
            case Narrative one -> narrative(one);
            case Strategy one -> strategy(one);
            case Components one -> components(one);
            case Results one -> results(one);
            case Criteria one -> criteria(one);
        };
    }

    default SectionContent content(SectionContentJson sent) {
        return switch (sent) {
            case SectionContentJson.Presentation one -> written(one);
            case SectionContentJson.Narrative one -> written(one);
            case SectionContentJson.Strategy one -> written(one);
            case SectionContentJson.Components one -> written(one);
            case SectionContentJson.Results one -> written(one);
            case SectionContentJson.Criteria one -> written(one);
        };
    }

    SectionContentJson.Presentation presentation(Presentation content);

    SectionContentJson.Narrative narrative(Narrative content);

    SectionContentJson.Strategy strategy(Strategy content);

    SectionContentJson.Components components(Components content);

    SectionContentJson.Results results(Results content);

    SectionContentJson.Criteria criteria(Criteria content);

    Presentation written(SectionContentJson.Presentation sent);

    Narrative written(SectionContentJson.Narrative sent);

    Strategy written(SectionContentJson.Strategy sent);

    Components written(SectionContentJson.Components sent);

    Results written(SectionContentJson.Results sent);

    Criteria written(SectionContentJson.Criteria sent);
}

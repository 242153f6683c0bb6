package pe.minka.practices;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pe.minka.practices.sheet.Section;
import pe.minka.practices.sheet.SectionContent;
import pe.minka.practices.sheet.Sheet;
import pe.minka.writing.PartStore;
import pe.minka.writing.SavedPart;
import pe.minka.writing.WrittenJson;

/** The sections of the practices as they are being written. */
@Component
class SectionStore extends PartStore<Section, SectionContent> {

    SectionStore(JdbcClient jdbc, WrittenJson json) {
        super(jdbc, json, "practice", Section.class, Section::type);
    }

    static Sheet sheet(Map<Section, SavedPart<SectionContent>> sections) {
        var sheet = Sheet.EMPTY;
        for (var saved : sections.entrySet()) {
            sheet = sheet.with(saved.getKey(), saved.getValue().content());
        }
        return sheet;
    }
}

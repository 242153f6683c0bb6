package pe.minka.members;

import java.util.List;
import pe.minka.files.FileContent;

/** What a module keeps about a person (mis datos). Every module that keeps something tells it here. */
public interface PersonalRecords {

    List<PersonalChapter> of(MemberId member);

    /** The files among it, to be handed over as they are. */
    default List<FileContent> files(MemberId member) {
        return List.of();
    }
}

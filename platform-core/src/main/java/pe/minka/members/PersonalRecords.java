package pe.minka.members;

import java.util.List;

/** What a module keeps about a person (mis datos). Every module that keeps something tells it here. */
public interface PersonalRecords {

    List<PersonalChapter> of(MemberId member);
}

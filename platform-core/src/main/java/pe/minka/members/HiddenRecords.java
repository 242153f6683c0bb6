package pe.minka.members;

/** What a module keeps about people is left out for now, because what it is about is hidden. */
public interface HiddenRecords {

    boolean hides(PersonalRecords module);
}

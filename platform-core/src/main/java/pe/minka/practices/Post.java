package pe.minka.practices;

/** What somebody is in the team of a practice: titular, suplente, autora o autor. */
public enum Post {
    HOLDER,
    DEPUTY,
    AUTHOR
}

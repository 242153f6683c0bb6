package pe.minka.members;

/** How the pages look for a member; SYSTEM follows the device. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}

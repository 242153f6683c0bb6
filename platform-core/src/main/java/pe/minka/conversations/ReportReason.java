package pe.minka.conversations;

/** Why somebody asks a moderator to look at a comment. */
public enum ReportReason {
    OFFENCE,
    PERSONAL_DATA,
    FALSEHOOD,
    ADVERTISING,
    OTHER
}

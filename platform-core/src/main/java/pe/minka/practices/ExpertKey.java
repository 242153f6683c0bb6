package pe.minka.practices;

import org.jspecify.annotations.Nullable;
import pe.minka.members.Access;
import pe.minka.members.MemberId;
import pe.minka.shared.SecretToken;

/** What somebody shows who wants to comment on a practice as an expert: themselves, or the link they were sent. */
public sealed interface ExpertKey {

    /** A member who was invited, or whose role is to comment. */
    record OfMember(Access me, String code) implements ExpertKey {}

    /**
     * Whoever holds a link; it stands for one practice and one person.
     *
     * @param shownBy the member who has it in hand, if it is one
     */
    record OfLink(SecretToken token, @Nullable MemberId shownBy) implements ExpertKey {}
}

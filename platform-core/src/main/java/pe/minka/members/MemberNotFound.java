package pe.minka.members;

import pe.minka.shared.NotFound;

/** There is no such member, or none the asker may know of. */
public class MemberNotFound extends NotFound {

    public MemberNotFound(MemberId id) {
        super("member " + id.value());
    }
}

package pe.minka.members;

import pe.minka.shared.NotFound;

/** There is no such member, or none the asker may know of. */
class MemberNotFound extends NotFound {

    MemberNotFound(MemberId id) {
        super("member " + id.value());
    }
}

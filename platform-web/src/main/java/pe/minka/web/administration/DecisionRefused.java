package pe.minka.web.administration;

import pe.minka.members.MemberId;
import pe.minka.shared.Forbidden;

/** An administrator asks for a page to decide on somebody others decide on, perhaps on themselves. */
class DecisionRefused extends Forbidden {

    private final transient MemberId person;
    private final boolean oneself;

    DecisionRefused(MemberId person, boolean oneself) {
        super("others decide on " + person.value());
        this.person = person;
        this.oneself = oneself;
    }

    /** The key of the text that says who decides. */
    String code() {
        return "administration.person." + (oneself ? "oneself" : "superior");
    }

    String page() {
        return "/admin/personas/" + person.value();
    }
}

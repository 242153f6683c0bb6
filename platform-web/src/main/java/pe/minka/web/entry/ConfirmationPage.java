package pe.minka.web.entry;

import org.jspecify.annotations.Nullable;
import pe.minka.members.MemberView;

/** What somebody sees who opens the link to confirm a mail address. */
sealed interface ConfirmationPage {

    /** The view that shows it. */
    String view();

    /** One press of a button away. */
    record Open(MemberView member) implements ConfirmationPage {
        @Override
        public String view() {
            return "entry/confirm";
        }
    }

    /** The person is a member. */
    record Joined() implements ConfirmationPage {
        @Override
        public String view() {
            return "entry/confirm-joined";
        }
    }

    /** An administrator decides: the one of the region, or the national one. */
    record Waiting(@Nullable String region, boolean publicMail) implements ConfirmationPage {
        @Override
        public String view() {
            return "entry/confirm-waiting";
        }
    }

    /** The link opens nothing any more. */
    record Gone() implements ConfirmationPage {
        @Override
        public String view() {
            return "entry/confirm-gone";
        }
    }
}

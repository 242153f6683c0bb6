package pe.minka.command;

import org.springframework.stereotype.Component;
import pe.minka.members.Access;
import pe.minka.members.MailAddress;
import pe.minka.members.MemberAccess;
import pe.minka.members.MemberDirectory;

/** The people a command names, by their mail address. */
@Component
class People {

    private final MemberDirectory directory;
    private final MemberAccess access;

    People(MemberDirectory directory, MemberAccess access) {
        this.directory = directory;
        this.access = access;
    }

    Access active(String mail) {
        if (!MailAddress.isValid(mail)) {
            throw CommandRefused.because("person.mail", mail);
        }
        return directory
                .findByMail(new MailAddress(mail))
                .flatMap(member -> access.of(member.id()))
                .orElseThrow(() -> CommandRefused.because("person.nobody", mail));
    }

    /** In whose name something is done that only administrators do. */
    Access administrator(String mail) {
        var person = active(mail);
        if (!person.isNationalAdministrator() && person.administeredRegions().isEmpty()) {
            throw CommandRefused.because("person.administers", mail);
        }
        return person;
    }
}

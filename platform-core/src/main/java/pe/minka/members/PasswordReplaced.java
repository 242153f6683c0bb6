package pe.minka.members;

import pe.minka.shared.SecretToken;

/** Who chose a new password by a link, and the device to keep in the browser where it was chosen. */
public record PasswordReplaced(MemberId member, SecretToken device) {}

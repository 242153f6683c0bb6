package pe.minka.web.factor;

import org.jspecify.annotations.Nullable;

/** A new passkey: how it is called, and what the device answered. */
record PasskeyForm(String name, String answer) {

    PasskeyForm(@Nullable String name, @Nullable String answer) {
        this.name = name == null ? "" : name;
        this.answer = answer == null ? "" : answer;
    }
}

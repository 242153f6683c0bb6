package pe.minka.documents.ooxml;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import pe.minka.documents.DocumentRefused;
import pe.minka.documents.DocumentRefused.Reason;

/**
 * Watches markup on its way to the parser, which keeps every tag and comment whole in memory: overlong ones are refused
 * here, and so is every declaration of a document type, where entities live. Knows only where tags, comments and the like
 * begin and end; whether they are right is the parser's business.
 */
final class MarkupGuard extends FilterReader {

    private enum State {
        TEXT,
        OPENED,
        TAG,
        SINGLE_QUOTED,
        DOUBLE_QUOTED,
        DECLARED,
        COMMENT,
        LITERAL,
        INSTRUCTION
    }

    private State state = State.TEXT;
    private int length;
    private int last;
    private int beforeLast;

    MarkupGuard(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        if (value >= 0) {
            watch(value);
        }
        return value;
    }

    @Override
    public int read(char[] into, int start, int length) throws IOException {
        int count = super.read(into, start, length);
        for (int i = start; i < start + count; i++) {
            watch(into[i]);
        }
        return count;
    }

    private void watch(int value) {
        length = state == State.TEXT ? 0 : length + 1;
        if (length > Limits.TAG) {
            throw new DocumentRefused(Reason.BOMB);
        }
        state = after(value);
        beforeLast = last;
        last = value;
    }

    private State after(int value) {
        return switch (state) {
            case TEXT -> value == '<' ? State.OPENED : State.TEXT;
            case OPENED -> opened(value);
            case TAG -> inTag(value);
            case SINGLE_QUOTED -> value == '\'' ? State.TAG : state;
            case DOUBLE_QUOTED -> value == '"' ? State.TAG : state;
            case DECLARED -> declared(value);
            case COMMENT -> value == '>' && last == '-' && beforeLast == '-' ? State.TEXT : state;
            case LITERAL -> value == '>' && last == ']' && beforeLast == ']' ? State.TEXT : state;
            case INSTRUCTION -> value == '>' && last == '?' ? State.TEXT : state;
        };
    }

    private State opened(int value) {
        return switch (value) {
            case '!' -> State.DECLARED;
            case '?' -> State.INSTRUCTION;
            default -> inTag(value);
        };
    }

    private static State inTag(int value) {
        return switch (value) {
            case '>' -> State.TEXT;
            case '\'' -> State.SINGLE_QUOTED;
            case '"' -> State.DOUBLE_QUOTED;
            default -> State.TAG;
        };
    }

    private static State declared(int value) {
        return switch (value) {
            case '-' -> State.COMMENT;
            case '[' -> State.LITERAL;
            default -> throw new DocumentRefused(Reason.ENTITIES);
        };
    }
}

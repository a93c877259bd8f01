package vn.dondoc.document.parser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What became of one file. */
public sealed interface ParserAnswer {

    /**
     * Its text, and what it is.
     *
     * @param text empty where the file has pictures only
     */
    record Parsed(FileKind kind, String text) implements ParserAnswer {}

    /**
     * A kind of file that has no text for us, but may come beside a document: tables, pictures, archives, signatures. Nothing in
     * it was opened.
     *
     * @param mediaType as its content tells
     */
    record Enclosure(String mediaType) implements ParserAnswer {}

    /** A kind of file that is not taken. */
    record Unsupported(String reason) implements ParserAnswer {}

    /** A file that cannot be read, or may not be: broken, locked, out of all proportion. */
    record Unreadable(String reason) implements ParserAnswer {}

    /** As it travels: one byte saying which, then two texts, each behind its length in bytes. */
    static void write(ParserAnswer answer, DataOutputStream to) throws IOException {
        switch (answer) {
            case Parsed(FileKind kind, String text) -> write(to, 'P', kind.name(), text);
            case Enclosure(String mediaType) -> write(to, 'E', mediaType, "");
            case Unsupported(String reason) -> write(to, 'S', reason, "");
            case Unreadable(String reason) -> write(to, 'R', reason, "");
        }
        to.flush();
    }

    private static void write(DataOutputStream to, char which, String first, String second) throws IOException {
        to.writeByte(which);
        for (String text : new String[] {first, second}) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            to.writeInt(bytes.length);
            to.write(bytes);
        }
    }

    /** @throws IOException also if the other side ends in the midst of it, or writes anything else */
    static ParserAnswer read(DataInputStream from) throws IOException {
        int which = from.readByte();
        String first = readText(from, 1024);
        String second = readText(from, 4 * FileParser.MOST_CHARACTERS);
        return switch (which) {
            case 'P' -> new Parsed(FileKind.valueOf(first), second);
            case 'E' -> new Enclosure(first);
            case 'S' -> new Unsupported(first);
            case 'R' -> new Unreadable(first);
            default -> throw new IOException("not an answer: " + which);
        };
    }

    private static String readText(DataInputStream from, int mostBytes) throws IOException {
        int length = from.readInt();
        if (length < 0 || length > mostBytes) {
            throw new IOException("not a length: " + length);
        }
        byte[] bytes = new byte[length];
        from.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

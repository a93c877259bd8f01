package vn.dondoc.document.parser;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The process: takes paths and names of files on its input, gives answers on its output, and ends with its input, so that it
 * does not outlive the service that started it.
 */
public final class ParserProgram {

    private ParserProgram() {}

    public static void main(String[] arguments) throws IOException {
        DataInputStream requests = new DataInputStream(new BufferedInputStream(System.in));
        DataOutputStream answers = new DataOutputStream(new BufferedOutputStream(System.out));
        // A library that prints must not write into an answer.
        System.setOut(System.err);
        FileParser parser = new FileParser();
        answers.writeByte('!');
        answers.flush();
        while (true) {
            String path;
            try {
                path = requests.readUTF();
            } catch (EOFException ended) {
                return;
            }
            ParserAnswer.write(parser.parse(Path.of(path), requests.readUTF()), answers);
        }
    }
}

package vn.dondoc.document.virus;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Speaks {@code INSTREAM} with clamd: pieces, each behind its length, an empty one at the end; then one line of answer. A clamd
 * that has had enough, since its {@code StreamMaxLength} is small, answers in the midst and hangs up.
 */
final class Clamd {

    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1024;

    private final InetSocketAddress address;
    private final int patience;

    Clamd(InetSocketAddress address, Duration patience) {
        this.address = address;
        this.patience = Math.toIntExact(patience.toMillis());
    }

    ClamdVerdict scan(Path file) throws IOException {
        try (Socket socket = new Socket();
                InputStream content = Files.newInputStream(file)) {
            socket.connect(address, patience);
            socket.setSoTimeout(patience);
            try {
                send(content, new DataOutputStream(socket.getOutputStream()));
            } catch (SocketException hungUp) {
                return ClamdVerdict.of(answer(socket));
            }
            return ClamdVerdict.of(answer(socket));
        }
    }

    private static void send(InputStream content, DataOutputStream to) throws IOException {
        to.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        byte[] piece = new byte[PIECE];
        for (int read = content.read(piece); read > 0; read = content.read(piece)) {
            to.writeInt(read);
            to.write(piece, 0, read);
        }
        to.writeInt(0);
        to.flush();
    }

    private static String answer(Socket socket) throws IOException {
        String answer = new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8);
        int end = answer.indexOf('\0');
        return end < 0 ? answer : answer.substring(0, end);
    }
}

package vn.dondoc.document.virus;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks clamd's protocol and finds one virus: the bytes {@code VIRUS}. */
final class FakeClamd implements AutoCloseable {

    private final ServerSocket server;
    private final int mostBytes;

    FakeClamd(int mostBytes) throws IOException {
        this.mostBytes = mostBytes;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket client = server.accept()) {
                answer(client);
            } catch (IOException gone) {
                // The next one may do better.
            }
        }
    }

    private void answer(Socket client) throws IOException {
        DataInputStream from = new DataInputStream(client.getInputStream());
        String command = new String(from.readNBytes("zINSTREAM\0".length()), StandardCharsets.US_ASCII);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int length = from.readInt(); length > 0; length = from.readInt()) {
            stream.writeBytes(from.readNBytes(length));
            if (stream.size() > mostBytes) {
                say(client, "INSTREAM size limit exceeded. ERROR");
                from.skipNBytes(from.available());
                return;
            }
        }
        boolean found = stream.toString(StandardCharsets.ISO_8859_1).contains("VIRUS");
        say(
                client,
                !command.equals("zINSTREAM\0")
                        ? "UNKNOWN COMMAND"
                        : found ? "stream: Test.Virus-1 FOUND" : "stream: OK");
    }

    private static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

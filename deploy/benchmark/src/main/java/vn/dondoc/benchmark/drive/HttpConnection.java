package vn.dondoc.benchmark.drive;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One kept-alive HTTP/1.1 connection that takes next to nothing of the processor it shares with the server. Used by one thread. */
public final class HttpConnection implements AutoCloseable {

    private static final int TIMEOUT_MILLIS = 60_000;

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean used;

    public HttpConnection(int port) throws IOException {
        this.port = port;
        socket = open();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
    }

    private Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MILLIS);
        return socket;
    }

    /** Goes on over a new connection. */
    void reconnect() throws IOException {
        socket.close();
        socket = open();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        out = socket.getOutputStream();
        used = false;
    }

    /** A server may close a connection that nobody uses at any time; as any client, this one asks once more over a new one. */
    public Answer ask(Request request) throws IOException {
        if (used && isClosedAfter(request)) {
            reconnect();
        }
        if (!used) {
            send(request);
        }
        used = true;
        return answer();
    }

    private void send(Request request) throws IOException {
        out.write(request.bytes());
        out.flush();
    }

    private boolean isClosedAfter(Request request) throws IOException {
        send(request);
        in.mark(1);
        boolean closed = in.read() < 0;
        in.reset();
        return closed;
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        String etag = "";
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "etag" -> etag = value;
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                default -> {}
            }
        }
        // A 304 may name the length of what it does not send.
        byte[] body = status == 304 ? new byte[0] : chunked ? chunks() : read(length);
        return new Answer(status, etag, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(line().strip(), 16);
            all.writeBytes(read(length));
            line();
            if (length == 0) {
                return all.toByteArray();
            }
        }
    }

    private byte[] read(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the server closed the connection within an answer");
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(64);
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the server closed the connection");
            }
            if (next == '\n') {
                return line.toString(StandardCharsets.US_ASCII);
            }
            if (next != '\r') {
                line.write(next);
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package vn.dondoc.e2e.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a port of this machine that can be cut: each connection breaks in the middle of what it carries next. */
public final class CutProxy implements AutoCloseable {

    private final int behind;
    private final ServerSocket door;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();

    public CutProxy(int behind) {
        this.behind = behind;
        try {
            this.door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("wire-to-" + behind).start(this::accept);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many connections will break. */
    public int cut() {
        wires.forEach(wire -> wire.cutting = true);
        return wires.size();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Socket near = door.accept();
                Thread.ofVirtual().start(() -> connect(near));
            } catch (IOException closed) {
                // Closed, or out of sockets for a moment; the loop's condition tells.
            }
        }
    }

    private void connect(Socket near) {
        try {
            Wire wire = new Wire(near, new Socket(InetAddress.getLoopbackAddress(), behind));
            wires.add(wire);
            Thread.ofVirtual().start(() -> wire.carry(wire.near, wire.far));
            wire.carry(wire.far, wire.near);
            wires.remove(wire);
        } catch (IOException nobodyBehind) {
            Wire.drop(near);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        wires.forEach(wire -> {
            Wire.drop(wire.near);
            Wire.drop(wire.far);
        });
    }

    private static final class Wire {

        private final Socket near;
        private final Socket far;
        private volatile boolean cutting;

        private Wire(Socket near, Socket far) {
            this.near = near;
            this.far = far;
        }

        private void carry(Socket from, Socket to) {
            byte[] buffer = new byte[16 * 1024];
            try {
                from.setTcpNoDelay(true);
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                    out.write(buffer, 0, cutting ? length / 2 : length);
                    out.flush();
                    if (cutting) {
                        break;
                    }
                }
            } catch (IOException broken) {
                // The other side hears of it below.
            }
            drop(from);
            drop(to);
        }

        private static void drop(Socket socket) {
            try {
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException gone) {
                // As it should be.
            }
        }
    }
}

package vn.dondoc.benchmark.drive;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is asked of a server on this machine.
 *
 * @param body empty: none
 */
public record Request(int port, String method, String path, Map<String, String> headers, String body) {

    public static Request get(int port, String path, Map<String, String> headers) {
        return new Request(port, "GET", path, headers, "");
    }

    public static Request post(int port, String path, Map<String, String> headers, String body) {
        return new Request(port, "POST", path, headers, body);
    }

    byte[] bytes() {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost:")
                .append(port)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (content.length > 0) {
            head.append("Content-Type: application/json\r\n");
        }
        if (!method.equals("GET")) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[first.length + content.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(content, 0, all, first.length, content.length);
        return all;
    }
}

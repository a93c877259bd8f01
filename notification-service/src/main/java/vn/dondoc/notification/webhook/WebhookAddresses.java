package vn.dondoc.notification.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.Problem;

/**
 * Where webhooks may go. Whoever registers one must not reach through this service what only this service reaches: private
 * networks, the machine itself, a cloud's metadata. So a name is judged by the addresses it has when it is spoken to.
 */
@ApplicationScoped
public class WebhookAddresses {

    private final Set<String> allowedHosts;

    WebhookAddresses(WebhookConfig config) {
        this.allowedHosts = config.allowedHosts().orElse(Set.of());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming {@code #/url} */
    String require(String url) {
        URI uri;
        try {
            uri = new URI(url);
        } catch (URISyntaxException e) {
            throw Problem.invalidField("url", "is not a URL");
        }
        String host = uri.getHost();
        if (host == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw Problem.invalidField("url", "must be a URL with a host, without user and fragment");
        }
        boolean allowed = isAllowed(host);
        if (!"https".equals(uri.getScheme()) && !(allowed && "http".equals(uri.getScheme()))) {
            throw Problem.invalidField("url", "must begin with https://");
        }
        if (!allowed && isLiteral(host) && !isPublic(literal(host))) {
            throw Problem.invalidField("url", "must not lie in a private network");
        }
        return uri.toString();
    }

    public boolean mayBeSpokenTo(String host, InetAddress address) {
        return isAllowed(host) || isPublic(address);
    }

    private boolean isAllowed(String host) {
        return allowedHosts.contains(host.toLowerCase(Locale.ROOT));
    }

    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    private static @Nullable InetAddress literal(String host) {
        try {
            return InetAddress.ofLiteral(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** By the registries of special-purpose addresses (RFC 6890 and its updates). */
    static boolean isPublic(@Nullable InetAddress address) {
        if (address == null
                || address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] b = address.getAddress();
        return address instanceof Inet6Address ? isPublic6(b) : isPublic4(b[0] & 0xff, b[1] & 0xff, b[2] & 0xff);
    }

    private static boolean isPublic4(int first, int second, int third) {
        return switch (first) {
            case 0 -> false;
            // Shared by carriers.
            case 100 -> second < 64 || second > 127;
            case 192 -> !(second == 0 && (third == 0 || third == 2));
            // Benchmarks, documentation.
            case 198 -> second != 18 && second != 19 && !(second == 51 && third == 100);
            case 203 -> !(second == 0 && third == 113);
            default -> first < 240;
        };
    }

    private static boolean isPublic6(byte[] b) {
        int first = (b[0] & 0xff) << 8 | b[1] & 0xff;
        // Global unicast only, and of it no documentation, no 6to4 and no Teredo, in which an IPv4 address hides.
        boolean tunnel = first == 0x2002 || first == 0x2001 && b[2] == 0 && b[3] == 0;
        boolean documentation = first == 0x2001 && (b[2] & 0xff) == 0x0d && (b[3] & 0xff) == 0xb8;
        return (first & 0xe000) == 0x2000 && !tunnel && !documentation;
    }
}

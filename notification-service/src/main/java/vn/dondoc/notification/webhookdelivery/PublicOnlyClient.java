package vn.dondoc.notification.webhookdelivery;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.Timeout;
import vn.dondoc.notification.webhook.WebhookAddresses;
import vn.dondoc.notification.webhook.WebhookConfig;

/**
 * An HTTP client that connects only where webhooks may go: it judges the very addresses it then connects to, so that a name
 * that changes between two look-ups gains nothing. It follows no redirect, keeps no cookie, tries nothing twice.
 */
@ApplicationScoped
class PublicOnlyClient {

    private final CloseableHttpClient http;

    PublicOnlyClient(WebhookAddresses addresses, WebhookConfig config) {
        Timeout patience = Timeout.of(config.patience());
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(publicOnly(addresses))
                        .setMaxConnPerRoute(2)
                        .setMaxConnTotal(2 * config.workers())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(patience)
                                .setSocketTimeout(patience)
                                .setTimeToLive(5, TimeUnit.MINUTES)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(patience)
                        .setResponseTimeout(patience)
                        .build())
                .setUserAgent("Dondoc-Webhooks/1")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    CloseableHttpClient http() {
        return http;
    }

    @PreDestroy
    void close() throws IOException {
        http.close();
    }

    private static DnsResolver publicOnly(WebhookAddresses addresses) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                InetAddress[] usable = Arrays.stream(SystemDefaultDnsResolver.INSTANCE.resolve(host))
                        .filter(address -> addresses.mayBeSpokenTo(host, address))
                        .toArray(InetAddress[]::new);
                if (usable.length == 0) {
                    throw new UnknownHostException(host + " has no public address");
                }
                return usable;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
